-- How a payer's files are written where banks leave a choice: booked as one sum or one by one, and for which purpose.
create table files.usage (
    payer_id         uuid        not null references payers.payer,
    currency         char(3)     not null,
    version          bigint      not null,
    batch_booking    boolean     not null,
    purpose          text        not null
        constraint purpose_is_known check (purpose in ('SCVE', 'SALA', 'PAYR', 'ROYA')),
    category_purpose text        not null
        constraint category_purpose_is_known check (category_purpose in ('NONE', 'SALA', 'SUPP')),
    changed_by       uuid        not null,
    changed_at       timestamptz not null,
    primary key (payer_id, currency, version)
);
revoke update, delete, truncate on files.usage from ${app};
create trigger only_added_to before update or delete or truncate on files.usage
    for each statement execute function ids.refuse_change();

create function files.next_usage() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    known bigint;
begin
    select coalesce(max(u.version), 0) into known
      from files.usage u where (u.payer_id, u.currency) = (new.payer_id, new.currency);
    if new.version <> known + 1 then
        raise exception 'usage % of payer % in % is not the next after %',
            new.version, new.payer_id, new.currency, known;
    end if;
    return new;
end $$;
create trigger next_usage before insert on files.usage
    for each row execute function files.next_usage();

alter table files.usage enable row level security;
alter table files.usage force row level security;
create policy staff_read on files.usage for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'ADMIN', 'AUDITOR')));
create policy finance_changes on files.usage for insert
    with check ((select security.actor_has('FINANCE', 'ADMIN')) and changed_by = (select security.actor_id()));
