-- PayPal takes 5,000 payments at a time and Wise 1,000: what is longer is written in parts, each a whole file of its own,
-- numbered from one without gaps. All parts together are the rendition, whose bytes and SHA-256 are theirs in a row.
create table files.part (
    file_id     uuid    not null,
    format      text    not null,
    number      integer not null constraint parts_are_numbered_from_one check (number > 0),
    name        text    not null,
    payments    bigint  not null,
    total_minor bigint  not null constraint a_part_pays_something check (total_minor > 0),
    sha256      text    not null,
    size        bigint  not null constraint a_part_has_bytes check (size > 0),
    first_chunk integer not null,
    last_chunk  integer not null constraint a_part_has_its_own_chunks check (last_chunk >= first_chunk),
    primary key (file_id, format, number),
    foreign key (file_id, format) references files.rendition deferrable initially deferred,
    constraint a_part_is_as_long_as_is_taken check (
        payments between 1 and case format when 'PAYPAL_CSV' then 5000 when 'WISE_CSV' then 1000 else 0 end)
);
revoke update, delete, truncate on files.part from ${app};
create trigger only_added_to before update or delete or truncate on files.part
    for each statement execute function ids.refuse_change();
alter table files.part enable row level security;
alter table files.part force row level security;
create policy the_rules_themselves on files.part for select to current_user using (true);
create policy finance on files.part to ${app}
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR')))
    with check ((select security.actor_has('SYSTEM')));

-- At commit: what is too long to be taken at once is in parts, and the parts are all of it and nothing twice.
create function files.parts_are_the_whole() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    whole record;
    parts record;
    most bigint := (case new.format when 'PAYPAL_CSV' then 5000 when 'WISE_CSV' then 1000 end);
begin
    select f.payments, f.total_minor, r.size into whole
      from files.rendition r join files.payment_file f on f.id = r.file_id
     where r.file_id = new.file_id and r.format = new.format;
    select count(*) as many, coalesce(max(p.number), 0) as last, sum(p.payments) as payments,
           sum(p.total_minor) as total_minor, sum(p.size) as size,
           coalesce(bool_and(p.first_chunk = p.next_chunk), true) as in_a_row into parts
      from (select q.*, coalesce(lag(q.last_chunk) over (order by q.number) + 1, 0) as next_chunk
              from files.part q where q.file_id = new.file_id and q.format = new.format) p;
    if parts.many = 0 and whole.payments <= most then
        return null;
    end if;
    if parts.many <> parts.last or not parts.in_a_row
            or (parts.payments, parts.total_minor, parts.size)
               is distinct from (whole.payments, whole.total_minor, whole.size) then
        raise exception 'the parts of file % as % are not the whole of it', new.file_id, new.format;
    end if;
    return null;
end $$;
create constraint trigger parts_are_the_whole after insert on files.part
    deferrable initially deferred for each row execute function files.parts_are_the_whole();
create constraint trigger parts_are_the_whole after insert on files.rendition
    deferrable initially deferred for each row when (new.format in ('PAYPAL_CSV', 'WISE_CSV'))
    execute function files.parts_are_the_whole();
