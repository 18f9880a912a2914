-- Files that prove a qualification, sealed under the annotator's key, and who opened them when.
create table qualifications.evidence (
    id               uuid        primary key,
    qualification_id uuid        not null references qualifications.qualification,
    annotator_id     uuid        not null,
    file_name        bytea       not null,
    media_type       text        not null
        constraint evidence_is_a_document_or_a_picture
            check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
    size             integer     not null
        constraint evidence_has_at_most_ten_megabytes check (size between 1 and 10485760),
    sha256           text        not null,
    content          bytea       not null,
    added_by         uuid        not null,
    added_at         timestamptz not null,
    constraint one_file_once_a_qualification unique (qualification_id, sha256)
);
alter table qualifications.evidence alter column content set storage external;

create table qualifications.evidence_opening (
    id          uuid        primary key,
    evidence_id uuid        not null references qualifications.evidence,
    opened_by   uuid        not null,
    opened_at   timestamptz not null
);
create index on qualifications.evidence_opening (evidence_id, id);

-- Evidence belongs to the qualification's annotator and comes before it is handed in.
create function qualifications.keep_the_evidence() returns trigger language plpgsql as $$
declare
    asked record;
begin
    select q.annotator_id, q.state into asked
      from qualifications.qualification q where q.id = new.qualification_id for update;
    if not found or asked.annotator_id <> new.annotator_id then
        raise exception 'evidence belongs to the annotator of its qualification';
    end if;
    if asked.state <> 'CLAIMED' then
        raise exception 'qualification % is % and takes no more evidence', new.qualification_id, asked.state;
    end if;
    return new;
end $$;
create trigger keep_the_evidence before insert on qualifications.evidence
    for each row execute function qualifications.keep_the_evidence();
revoke update, delete, truncate on qualifications.evidence, qualifications.evidence_opening from ${app};
create trigger only_added_to before update or delete or truncate on qualifications.evidence_opening
    for each statement execute function ids.refuse_change();

-- What is proved by evidence is not handed in without.
create function qualifications.keep_the_proof() returns trigger language plpgsql as $$
begin
    if new.state = 'UNDER_REVIEW' and old.state = 'CLAIMED'
            and exists (select from qualifications.type t where t.id = new.type_id and t.proof = 'EVIDENCE')
            and not exists (select from qualifications.evidence e where e.qualification_id = new.id) then
        raise exception 'qualification % is proved by evidence and has none', new.id;
    end if;
    return new;
end $$;
create trigger keep_the_proof before update of state on qualifications.qualification
    for each row execute function qualifications.keep_the_proof();

alter table qualifications.evidence enable row level security;
alter table qualifications.evidence force row level security;
create policy staff_and_oneself_read on qualifications.evidence for select
    using ((select security.actor_has('SYSTEM', 'OPERATIONS', 'REVIEWER', 'ADMIN', 'AUDITOR'))
        or annotator_id = (select security.actor_id()));
create policy staff_and_oneself_add on qualifications.evidence for insert
    with check ((select security.actor_has('SYSTEM', 'OPERATIONS', 'REVIEWER', 'ADMIN'))
        or annotator_id = (select security.actor_id()));

-- Everybody may know who opened their own evidence; whoever opens says so in their own name.
alter table qualifications.evidence_opening enable row level security;
alter table qualifications.evidence_opening force row level security;
create policy as_the_evidence on qualifications.evidence_opening for select
    using (exists (select from qualifications.evidence e where e.id = evidence_id));
create policy whoever_opens_says_so on qualifications.evidence_opening for insert
    with check (opened_by = (select security.actor_id()));
