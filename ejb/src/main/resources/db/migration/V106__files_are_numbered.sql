-- Payment files are numbered per payer without gaps: whoever holds number 7 knows that there are six before it.
create table files.counter (
    payer_id uuid   primary key references payers.payer,
    last     bigint not null constraint numbers_begin_at_one check (last >= 0)
);
revoke insert, update, delete, truncate on files.counter from ${app};
alter table files.counter enable row level security;
alter table files.counter force row level security;
create policy finance on files.counter
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR')));

-- Those that are written already get their numbers in the order in which they were written; their names stay.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';
alter table files.payment_file add column number bigint;
alter table files.payment_file disable trigger only_added_to;
update files.payment_file f set number = n.number
  from (select id, row_number() over (partition by payer_id order by written_at, id) as number
          from files.payment_file) n
 where n.id = f.id;
alter table files.payment_file enable trigger only_added_to;
alter table files.payment_file alter column number set not null;
alter table files.payment_file add constraint one_number_a_payer_and_file unique (payer_id, number);
insert into files.counter (payer_id, last)
select payer_id, max(number) from files.payment_file group by payer_id;

-- The number of a payer's next file. Nobody else gets it until this transaction ends, and if the
-- transaction ends in vain the next one gets it: that is why there are no gaps.
create function files.next_number(payer uuid) returns bigint
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    number bigint;
begin
    insert into files.counter (payer_id, last) values (payer, 0) on conflict do nothing;
    select c.last + 1 into number from files.counter c where c.payer_id = payer for update;
    return number;
end $$;

create function files.count_the_file() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update files.counter c set last = new.number
     where c.payer_id = new.payer_id and c.last + 1 = new.number;
    if not found then
        raise exception 'file number % is not the next of payer %', new.number, new.payer_id;
    end if;
    return null;
end $$;
create trigger count_the_file after insert on files.payment_file
    for each row execute function files.count_the_file();

-- The counter only ever counts.
create function files.count_on() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or new.payer_id <> old.payer_id or new.last <> old.last + 1 then
        raise exception 'the files of payer % are counted one by one', old.payer_id;
    end if;
    return new;
end $$;
create trigger count_on before update or delete on files.counter
    for each row execute function files.count_on();
