-- Runs at every start, after the migrations: the months to come get their partitions.
call ids.create_monthly_partitions('ledger.transfer');
call ids.create_monthly_partitions('earnings.earning');
