-- Finance is told again where something else stands in the way of the same last day.
alter table payouts.limit_alarm drop constraint limit_alarm_pkey;
alter table payouts.limit_alarm add primary key (payer_id, annotator_id, currency, last_day, reason);
