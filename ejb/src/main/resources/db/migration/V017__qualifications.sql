-- Who may do what kind of work: types of qualifications, and the annotators' qualifications with their way.
create schema qualifications;

-- Fields of study, ISCED-F 2013: broad ('09'), narrow ('091'), detailed ('0912'). A field is part of
-- every field whose code its own begins with, so there can be no cycle.
create table qualifications.field (
    code    text primary key constraint a_code_has_two_to_four_digits check (code ~ '^[0-9]{2,4}$'),
    name    text not null,
    name_ja text not null
);

create table qualifications.type (
    id                  uuid        primary key,
    code                text        not null,
    kind                text        not null,
    title               text        not null constraint a_type_has_a_title check (title <> ''),
    description         text        not null,
    proof               text        not null,
    valid_months        integer     constraint validity_is_positive check (valid_months > 0),
    verifiers           text[]      not null,
    may_be_asked_for    boolean     not null,
    asks_citizenship    boolean     not null default false,
    asks_work_location  boolean     not null default false,
    retired_at          timestamptz,
    created_at          timestamptz not null,
    version             bigint      not null,
    constraint one_type_one_code unique (code),
    constraint codes_are_plain_capitals check (code ~ '^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$'),
    constraint kind_is_known check (kind in ('IDENTITY', 'WORK_AUTHORISATION', 'DEGREE', 'LICENCE', 'LANGUAGE',
        'SKILL', 'CLEARANCE', 'TRAINING', 'COMPUTED')),
    constraint proof_is_known check (proof in ('EVIDENCE', 'TEST', 'STATEMENT', 'MEASURED')),
    constraint only_the_computed_is_measured check ((kind = 'COMPUTED') = (proof = 'MEASURED')),
    constraint nobody_asks_for_the_computed check (kind <> 'COMPUTED' or not may_be_asked_for),
    constraint verifiers_are_staff check (verifiers <@ array['OPERATIONS', 'REVIEWER', 'ADMIN']),
    constraint somebody_may_verify check (kind = 'COMPUTED' or cardinality(verifiers) > 0)
);
revoke delete, truncate on qualifications.type from ${app};

create function qualifications.keep_the_type() returns trigger language plpgsql as $$
begin
    if (old.id, old.code, old.kind, old.created_at)
            is distinct from (new.id, new.code, new.kind, new.created_at) then
        raise exception 'qualification type % keeps its code and its kind', old.code;
    end if;
    return new;
end $$;
create trigger keep_the_type before update on qualifications.type
    for each row execute function qualifications.keep_the_type();

-- code: what it is in. DEGREE: ISCED-F field; LICENCE, IDENTITY, WORK_AUTHORISATION: country or jurisdiction
-- ('JP', 'US-CA'); LANGUAGE: canonical BCP 47 tag ('pt-BR'); CLEARANCE: its name ('US-SECRET'); COMPUTED per
-- task type: the task type's id; else empty.
-- level: how much. DEGREE: ISCED 2011 level 5 to 8; LANGUAGE: CEFR 1 (A1) to 6 (C2); SKILL and TRAINING:
-- 0 to 100; COMPUTED: the measured number; else none.
-- details: issuer, number and statement, sealed under the person's key.
-- Valid is what is VERIFIED and has no last day, or one after today (UTC): valid_until is exclusive.
create table qualifications.qualification (
    id            uuid        primary key,
    annotator_id  uuid        not null references annotators.annotator,
    type_id       uuid        not null references qualifications.type,
    state         text        not null,
    code          text        not null default '',
    level         numeric,
    citizenship   text        not null default '',
    work_location text        not null default '',
    details       bytea,
    valid_from    date,
    valid_until   date,
    claimed_by    uuid        not null,
    claimed_at    timestamptz not null,
    handed_in_at  timestamptz,
    decided_by    uuid,
    decided_at    timestamptz,
    reason        text        not null default '',
    told_at       timestamptz,
    replaced_by   uuid        references qualifications.qualification,
    constraint state_is_known check (state in (
        'CLAIMED', 'UNDER_REVIEW', 'VERIFIED', 'REFUSED', 'EXPIRED', 'REVOKED')),
    constraint a_refusal_has_a_reason check (state not in ('REFUSED', 'REVOKED') or reason <> ''),
    constraint a_decision_has_its_person_and_time check (
        state in ('CLAIMED', 'UNDER_REVIEW') or (decided_by is not null and decided_at is not null)),
    constraint nobody_decides_their_own check (decided_by <> annotator_id),
    constraint it_ends_after_it_begins check (valid_until > valid_from),
    constraint countries_are_two_capitals check (
        citizenship ~ '^([A-Z]{2})?$' and work_location ~ '^([A-Z]{2})?$')
);
revoke delete, truncate on qualifications.qualification from ${app};
create index valid_qualifications on qualifications.qualification (type_id, code, level, annotator_id)
    where state = 'VERIFIED';
create index on qualifications.qualification (annotator_id, type_id);
create unique index one_open_claim on qualifications.qualification (annotator_id, type_id, code)
    where state in ('CLAIMED', 'UNDER_REVIEW');
create unique index one_in_force on qualifications.qualification (annotator_id, type_id, code)
    where state = 'VERIFIED';
create index waiting_for_review on qualifications.qualification (handed_in_at, id)
    where state = 'UNDER_REVIEW';
create index due_to_expire on qualifications.qualification (valid_until)
    where state = 'VERIFIED' and valid_until is not null;

-- Each verifier's yes, and to what. Only added to. A clearance needs two that agree.
create table qualifications.verification (
    qualification_id uuid        not null references qualifications.qualification,
    verified_by      uuid        not null,
    verified_at      timestamptz not null,
    level            numeric,
    valid_from       date,
    valid_until      date,
    constraint one_person_one_yes primary key (qualification_id, verified_by)
);
revoke update, delete, truncate on qualifications.verification from ${app};
create trigger only_added_to before update or delete or truncate on qualifications.verification
    for each statement execute function ids.refuse_change();

create function qualifications.keep_the_form() returns trigger language plpgsql as $$
declare
    the_kind text;
begin
    select kind into strict the_kind from qualifications.type where id = new.type_id;
    if (case the_kind
        when 'DEGREE' then new.level between 5 and 8 and new.level = trunc(new.level)
            and exists (select from qualifications.field f where f.code = new.code)
        when 'LANGUAGE' then new.level between 1 and 6 and new.level = trunc(new.level)
            and new.code ~ '^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$'
        when 'LICENCE' then new.level is null and new.code ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'
        when 'IDENTITY' then new.level is null and new.code ~ '^[A-Z]{2}$'
        when 'WORK_AUTHORISATION' then new.level is null and new.code ~ '^[A-Z]{2}$'
        when 'CLEARANCE' then new.level is null and new.code ~ '^[A-Z]{2,5}(-[A-Z0-9]+)+$'
        when 'SKILL' then new.level between 0 and 100 and new.code = ''
        when 'TRAINING' then (new.level is null or new.level between 0 and 100) and new.code = ''
        when 'COMPUTED' then new.level is not null and new.code ~ '^([0-9a-f-]{36})?$'
        end) is not true then
        raise exception 'a % is not "%" with level %', the_kind, new.code, new.level;
    end if;
    return new;
end $$;
create trigger keep_the_form before insert or update of type_id, code, level on qualifications.qualification
    for each row execute function qualifications.keep_the_form();

-- Whoever says yes says it in their own name, may verify this type, and is somebody else.
create function qualifications.keep_the_yes() returns trigger language plpgsql as $$
declare
    asked record;
begin
    select q.annotator_id, q.state, t.kind, t.verifiers into strict asked
      from qualifications.qualification q
      join qualifications.type t on t.id = q.type_id
     where q.id = new.qualification_id
       for update of q;
    if new.verified_by = asked.annotator_id then
        raise exception 'nobody verifies their own qualification';
    end if;
    if asked.state <> 'UNDER_REVIEW' then
        raise exception 'qualification % is %, not under review', new.qualification_id, asked.state;
    end if;
    if not security.actor_has('SYSTEM')
            and (new.verified_by <> security.actor_id() or not security.actor_has(variadic asked.verifiers)) then
        raise exception 'qualification % is verified by %', new.qualification_id, asked.verifiers;
    end if;
    return new;
end $$;
create trigger keep_the_yes before insert on qualifications.verification
    for each row execute function qualifications.keep_the_yes();

create function qualifications.keep_the_claim() returns trigger language plpgsql as $$
declare
    asked qualifications.type;
begin
    select * into strict asked from qualifications.type where id = new.type_id;
    if asked.retired_at is not null then
        raise exception 'qualification type % is retired', asked.code;
    end if;
    if security.actor_has('SYSTEM') then
        if new.state <> 'CLAIMED' and asked.kind = 'CLEARANCE' and new.state <> 'UNDER_REVIEW' then
            raise exception 'a clearance is verified by two people';
        end if;
    elsif security.actor_has('OPERATIONS', 'REVIEWER', 'ADMIN') then
        if asked.kind = 'COMPUTED' or new.state not in ('CLAIMED', 'UNDER_REVIEW') then
            raise exception 'a qualification begins as a claim';
        end if;
    elsif new.state <> 'CLAIMED' or new.claimed_by <> security.actor_id() or not asked.may_be_asked_for then
        raise exception 'qualification type % cannot be asked for', asked.code;
    end if;
    return new;
end $$;
create trigger keep_the_claim before insert on qualifications.qualification
    for each row execute function qualifications.keep_the_claim();

create function qualifications.keep_the_way() returns trigger language plpgsql as $$
declare
    asked qualifications.type;
    yes integer;
begin
    if (old.id, old.annotator_id, old.type_id, old.claimed_by, old.claimed_at)
            is distinct from (new.id, new.annotator_id, new.type_id, new.claimed_by, new.claimed_at) then
        raise exception 'qualification % keeps whose it is and what', old.id;
    end if;
    if old.state <> new.state and (old.state, new.state) not in (
            ('CLAIMED', 'UNDER_REVIEW'), ('UNDER_REVIEW', 'VERIFIED'), ('UNDER_REVIEW', 'REFUSED'),
            ('VERIFIED', 'EXPIRED'), ('VERIFIED', 'REVOKED')) then
        raise exception 'qualification % cannot go from % to %', old.id, old.state, new.state;
    end if;
    select * into strict asked from qualifications.type where id = new.type_id;
    if old.state <> 'CLAIMED'
            and (old.code, old.citizenship, old.work_location)
                is distinct from (new.code, new.citizenship, new.work_location)
        or not (old.state = 'CLAIMED' or (old.state = 'UNDER_REVIEW' and new.state = 'VERIFIED')
                or (asked.kind = 'COMPUTED' and security.actor_has('SYSTEM')))
            and (old.level, old.valid_from, old.valid_until)
                is distinct from (new.level, new.valid_from, new.valid_until) then
        raise exception 'qualification % is % and keeps what it says', old.id, old.state;
    end if;
    if not security.actor_has('SYSTEM', 'OPERATIONS', 'REVIEWER', 'ADMIN')
            and new.state not in ('CLAIMED', 'UNDER_REVIEW') then
        raise exception 'nobody decides about their own qualification';
    end if;
    if new.state in ('REFUSED', 'REVOKED') and old.state <> new.state
            and not security.actor_has('SYSTEM')
            and (new.decided_by is distinct from security.actor_id()
                 or not security.actor_has(variadic asked.verifiers)) then
        raise exception 'qualification % is decided by %', old.id, asked.verifiers;
    end if;
    if new.state = 'VERIFIED' and old.state <> 'VERIFIED' then
        select count(*) into yes
          from qualifications.verification v
         where v.qualification_id = new.id and v.verified_by <> new.annotator_id
           and (v.level, v.valid_from, v.valid_until)
                is not distinct from (new.level, new.valid_from, new.valid_until);
        if yes < (case asked.kind when 'CLEARANCE' then 2 else 1 end) then
            raise exception 'qualification % lacks a verifier: % of %', new.id, yes,
                case asked.kind when 'CLEARANCE' then 2 else 1 end;
        end if;
    end if;
    return new;
end $$;
create trigger keep_the_way before update on qualifications.qualification
    for each row execute function qualifications.keep_the_way();

-- Everybody reads the catalogue; operations keep it.
alter table qualifications.type enable row level security;
alter table qualifications.type force row level security;
create policy everybody_reads on qualifications.type for select
    using ((select security.actor_id()) is not null);
create policy operations_add on qualifications.type for insert
    with check ((select security.actor_has('SYSTEM', 'OPERATIONS', 'ADMIN')));
create policy operations_change on qualifications.type for update
    using ((select security.actor_has('SYSTEM', 'OPERATIONS', 'ADMIN')));

alter table qualifications.qualification enable row level security;
alter table qualifications.qualification force row level security;
create policy staff_and_oneself_read on qualifications.qualification for select
    using ((select security.actor_has('SYSTEM', 'OPERATIONS', 'REVIEWER', 'ADMIN', 'AUDITOR'))
        or annotator_id = (select security.actor_id()));
create policy staff_and_oneself_claim on qualifications.qualification for insert
    with check ((select security.actor_has('SYSTEM', 'OPERATIONS', 'REVIEWER', 'ADMIN'))
        or annotator_id = (select security.actor_id()));
create policy staff_and_oneself_change on qualifications.qualification for update
    using ((select security.actor_has('SYSTEM', 'OPERATIONS', 'REVIEWER', 'ADMIN'))
        or annotator_id = (select security.actor_id()));

alter table qualifications.verification enable row level security;
alter table qualifications.verification force row level security;
create policy staff_read on qualifications.verification for select
    using ((select security.actor_has('SYSTEM', 'OPERATIONS', 'REVIEWER', 'ADMIN', 'AUDITOR')));
create policy staff_add on qualifications.verification for insert
    with check ((select security.actor_has('SYSTEM', 'OPERATIONS', 'REVIEWER', 'ADMIN')));

-- Whoever verifies reads what is sealed under the annotator's key.
create policy reviewers_read on security.person_key for select
    using ((select security.actor_has('REVIEWER')));

-- For other components: what annotators are valid for now.
create view qualifications.valid with (security_invoker) as
select q.annotator_id, q.id as qualification_id, q.type_id, t.code as type, t.kind, q.code, q.level,
       q.citizenship, q.work_location, q.valid_from, q.valid_until
  from qualifications.qualification q
  join qualifications.type t on t.id = q.type_id
 where q.state = 'VERIFIED'
   and (q.valid_until is null or q.valid_until > (now() at time zone 'UTC')::date);
