-- What payers' banks agreed about NACHA and Zengin files, in versions, and payment files in these formats.
create table files.ach_originator (
    payer_id                   uuid        not null references payers.payer,
    version                    integer     not null,
    immediate_destination      text        not null
        constraint a_destination_is_a_routing_number check (immediate_destination ~ '^[0-9]{9}$'),
    immediate_destination_name text        not null
        constraint a_destination_has_a_name check (immediate_destination_name ~ '^[ -~]{1,23}$'),
    immediate_origin           text        not null
        constraint an_origin_has_9_or_10_characters check (immediate_origin ~ '^[0-9A-Z]{9,10}$'),
    immediate_origin_name      text        not null
        constraint an_origin_has_a_name check (immediate_origin_name ~ '^[ -~]{1,23}$'),
    company_name               text        not null
        constraint a_company_has_a_name check (company_name ~ '^[ -~]{1,16}$'),
    company_id                 text        not null
        constraint a_company_has_an_id check (company_id ~ '^[0-9A-Z]{9,10}$'),
    odfi                       text        not null
        constraint a_bank_has_eight_digits check (odfi ~ '^[0-9]{8}$'),
    entry_class                text        not null
        constraint entry_class_is_known check (entry_class in ('PPD', 'CCD')),
    agreed_by                  uuid        not null,
    agreed_at                  timestamptz not null,
    primary key (payer_id, version)
);

create table files.zengin_originator (
    payer_id    uuid        not null references payers.payer,
    version     integer     not null,
    client_code text        not null constraint a_client_has_ten_digits check (client_code ~ '^[0-9]{10}$'),
    client_name text        not null constraint a_client_has_a_name_in_kana
        check (client_name ~ '^[ｱ-ﾝﾞﾟA-Z0-9 ().\-/]{1,40}$'),
    bank_name   text        not null constraint a_bank_is_named_in_kana
        check (bank_name ~ '^[ｱ-ﾝﾞﾟA-Z0-9 ().\-/]{0,15}$'),
    branch_name text        not null constraint a_branch_is_named_in_kana
        check (branch_name ~ '^[ｱ-ﾝﾞﾟA-Z0-9 ().\-/]{0,15}$'),
    agreed_by   uuid        not null,
    agreed_at   timestamptz not null,
    primary key (payer_id, version)
);

-- Versions follow each other, and the payer pays this currency from an account in its country.
create function files.keep_the_originator() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    known integer;
begin
    if not exists (select from payers.funding_account f
                    where f.payer_id = new.payer_id and f.currency = tg_argv[0] and f.kind <> 'IBAN') then
        raise exception 'payer % pays no % from an account in its country', new.payer_id, tg_argv[0];
    end if;
    execute format('select coalesce(max(version), 0) from files.%I where payer_id = $1', tg_table_name)
       into known using new.payer_id;
    if new.version <> known + 1 then
        raise exception 'version % does not follow version % of payer %', new.version, known, new.payer_id;
    end if;
    return new;
end $$;
create trigger keep_the_originator before insert on files.ach_originator
    for each row execute function files.keep_the_originator('USD');
create trigger keep_the_originator before insert on files.zengin_originator
    for each row execute function files.keep_the_originator('JPY');

do $$
declare
    t text;
begin
    foreach t in array array['ach_originator', 'zengin_originator'] loop
        execute format('revoke update, delete, truncate on files.%I from ${app}', t);
        execute format('create trigger only_added_to before update or delete or truncate on files.%I '
            || 'for each statement execute function ids.refuse_change()', t);
        execute format('alter table files.%I enable row level security', t);
        execute format('alter table files.%I force row level security', t);
        execute format('create policy staff_read on files.%I for select using '
            || '((select security.actor_has(''SYSTEM'', ''FINANCE'', ''ADMIN'', ''AUDITOR'')))', t);
        execute format('create policy the_rules_themselves on files.%I for select to current_user using (true)', t);
        execute format('create policy administrators_add on files.%I for insert with check '
            || '((select security.actor_has(''ADMIN'')) and agreed_by = (select security.actor_id()))', t);
    end loop;
end $$;

alter table files.rendition drop constraint format_is_known;
alter table files.rendition add constraint format_is_known
    check (format in ('PAIN_001_001_09', 'CSV', 'NACHA', 'ZENGIN'));

-- For payment files: which kind of account a payment goes to, also one that was replaced since.
create view annotators.kind_of_account with (security_invoker) as
select id as bank_account_id, kind
  from annotators.bank_account;
