-- Payment files: which payouts, and the bytes that were written, kept for ever.
create schema files;

create table files.payment_file (
    id            uuid        primary key,
    run_id        uuid        not null references payouts.run,
    payer_id      uuid        not null,
    currency      char(3)     not null,
    message_id    text        not null unique,
    payments      bigint      not null,
    total_minor   bigint      not null,
    written_at    timestamptz not null,
    constraint one_file_a_run_and_currency unique (run_id, currency)
);

-- One payment file can be read in several formats; all list the same payments.
create table files.rendition (
    file_id  uuid   not null references files.payment_file,
    format   text   not null constraint format_is_known check (format in ('PAIN_001_001_09', 'CSV')),
    name     text   not null,
    sha256   text   not null,
    size     bigint not null,
    primary key (file_id, format)
);

create table files.chunk (
    file_id uuid    not null,
    format  text    not null,
    number  integer not null,
    bytes   bytea   not null,
    primary key (file_id, format, number),
    foreign key (file_id, format) references files.rendition deferrable initially deferred
);
alter table files.chunk alter column bytes set storage external;

create table files.payment (
    payout_id uuid   primary key references payouts.payout,
    file_id   uuid   not null references files.payment_file,
    number    bigint not null,
    constraint one_number_a_file unique (file_id, number)
);

revoke update, delete, truncate on all tables in schema files from ${app};
create trigger only_added_to before update or delete or truncate on files.payment_file
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on files.rendition
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on files.chunk
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on files.payment
    for each statement execute function ids.refuse_change();

do $$
declare
    t text;
begin
    foreach t in array array['payment_file', 'rendition', 'chunk', 'payment'] loop
        execute format('alter table files.%I enable row level security', t);
        execute format('alter table files.%I force row level security', t);
        execute format('create policy finance on files.%I using '
            || '((select security.actor_has(''SYSTEM'', ''FINANCE'', ''AUDITOR'')))', t);
    end loop;
end $$;
