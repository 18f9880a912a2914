-- Tests: questions with a key, and annotators' tries with their scores. A qualification is got by passing.
create schema tests;

-- code and level: what passing gives. A skill's or a training's level is the score in percent.
create table tests.test (
    id           uuid        primary key,
    type_id      uuid        not null references qualifications.type,
    title        text        not null constraint a_test_has_a_title check (title <> ''),
    description  text        not null,
    code         text        not null,
    level        numeric,
    minutes      integer     not null constraint a_try_takes_ten_hours_at_most check (minutes between 1 and 600),
    pass_percent numeric     not null
        constraint passing_takes_something check (pass_percent > 0 and pass_percent <= 100),
    tries        integer     not null constraint there_is_a_try check (tries between 1 and 100),
    wait_hours   integer     not null constraint nobody_waits_longer_than_a_year check (wait_hours between 0 and 8760),
    project_id   uuid        references projects.project,
    pay_minor    bigint      constraint pay_is_positive check (pay_minor > 0),
    pay_currency char(3),
    paper        integer     not null,
    retired_at   timestamptz,
    created_at   timestamptz not null,
    version      bigint      not null,
    constraint who_pays_says_how_much check (
        num_nonnulls(project_id, pay_minor, pay_currency) in (0, 3))
);
create index on tests.test (type_id);
revoke delete, truncate on tests.test from ${app};

-- One version of a test's questions. Other questions are another paper; begun tries stay on theirs.
create table tests.paper (
    test_id   uuid        not null references tests.test,
    number    integer     not null,
    questions integer     not null,
    made_by   uuid        not null,
    made_at   timestamptz not null,
    primary key (test_id, number)
);

create table tests.question (
    test_id uuid    not null,
    paper   integer not null,
    place   integer not null constraint places_begin_with_one check (place >= 1),
    text    text    not null constraint a_question_asks_something check (text <> ''),
    options text[]  not null constraint there_is_a_choice check (cardinality(options) between 2 and 10),
    points  integer not null constraint a_question_counts check (points between 1 and 100),
    primary key (test_id, paper, place),
    foreign key (test_id, paper) references tests.paper
);

-- rights: for each question, in their order, the numbers of its right options from 0: '2' or '0,3'.
-- A wrong key is not changed: a newer one corrects it, with a reason, and every try is scored again.
create table tests.key (
    test_id uuid        not null,
    paper   integer     not null,
    number  integer     not null,
    rights  text[]      not null,
    reason  text        not null,
    made_by uuid        not null,
    made_at timestamptz not null,
    primary key (test_id, paper, number),
    foreign key (test_id, paper) references tests.paper,
    constraint a_correction_has_a_reason check (number = 1 or reason <> '')
);

-- One annotator's try, with the terms of the moment in which it began. answers are written like rights;
-- the order of the questions and of their options follows from the seed.
create table tests.try (
    id           uuid        primary key,
    test_id      uuid        not null,
    paper        integer     not null,
    annotator_id uuid        not null references annotators.annotator,
    number       integer     not null,
    seed         bigint      not null,
    pass_percent numeric     not null,
    project_id   uuid,
    pay_minor    bigint,
    pay_currency char(3),
    started_at   timestamptz not null,
    ends_at      timestamptz not null,
    handed_in_at timestamptz,
    answers      text[],
    foreign key (test_id, paper) references tests.paper,
    constraint tries_are_counted unique (test_id, annotator_id, number),
    constraint what_is_handed_in_has_answers check ((handed_in_at is null) = (answers is null)),
    -- Ten seconds for the way of what was handed in at the last moment.
    constraint a_try_ends_in_time check (
        handed_in_at >= started_at and handed_in_at <= ends_at + interval '10 seconds')
);
create index on tests.try (annotator_id);
create index on tests.try (test_id, paper) where handed_in_at is not null;

-- Of each try by each key: nothing is written over.
create table tests.score (
    try_id     uuid        not null references tests.try,
    key_number integer     not null,
    percent    numeric     not null,
    passed     boolean     not null,
    scored_at  timestamptz not null,
    primary key (try_id, key_number)
);

-- What passing gave: once a try.
create table tests.award (
    try_id           uuid        primary key references tests.try,
    qualification_id uuid        not null references qualifications.qualification,
    awarded_at       timestamptz not null
);

revoke update, delete, truncate on tests.paper, tests.question, tests.key, tests.try, tests.score, tests.award
    from ${app};
grant update (handed_in_at, answers) on tests.try to ${app};
-- Locking a row needs the right to update one column; triggers keep the row as it is.
grant update (made_by) on tests.paper to ${app};
create trigger only_added_to before update or delete or truncate on tests.paper
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on tests.question
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on tests.key
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on tests.score
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on tests.award
    for each statement execute function ids.refuse_change();

create function tests.keep_the_test() returns trigger language plpgsql as $$
declare
    asked qualifications.type;
begin
    select * into strict asked from qualifications.type where id = new.type_id;
    if asked.proof <> 'TEST' or asked.kind in ('CLEARANCE', 'COMPUTED') then
        raise exception 'qualification type % is not got by a test', asked.code;
    end if;
    if tg_op = 'UPDATE' and (old.id, old.type_id, old.created_at)
            is distinct from (new.id, new.type_id, new.created_at) then
        raise exception 'test % keeps what it is for', old.id;
    end if;
    return new;
end $$;
create trigger keep_the_test before insert or update on tests.test
    for each row execute function tests.keep_the_test();

-- Numbers written in their only way: ascending, each once.
create function tests.in_order(choice text) returns text
    language sql immutable
    return (select coalesce(string_agg(n::text, ',' order by n), '')
              from (select distinct x::integer as n from unnest(string_to_array(choice, ',')) x) numbers);

-- A key has the next number, and says for every question which of its options are right.
-- The paper's lock makes keys and tries that are handed in wait for each other.
create function tests.keep_the_key() returns trigger language plpgsql as $$
declare
    wrong record;
begin
    perform from tests.paper where test_id = new.test_id and number = new.paper for update;
    if new.number <> 1 + (select count(*) from tests.key k where k.test_id = new.test_id and k.paper = new.paper) then
        raise exception 'key % is not the next one', new.number;
    end if;
    if not security.actor_has('SYSTEM') and new.made_by <> security.actor_id() then
        raise exception 'whoever makes a key says so in their own name';
    end if;
    select q.place, q.options, r.choice into wrong
      from (select * from tests.question q where q.test_id = new.test_id and q.paper = new.paper) q
      full join unnest(new.rights) with ordinality r (choice, place) on r.place = q.place
     where q.place is null or r.place is null
        or (case when r.choice ~ '^[0-9]{1,2}(,[0-9]{1,2})*$'
                 then tests.in_order(r.choice) = r.choice
                      and not exists (select from unnest(string_to_array(r.choice, ',')) x
                                       where x::integer >= cardinality(q.options))
                 else false end) is not true
     limit 1;
    if found then
        raise exception 'question % lacks its key: "%"', wrong.place, wrong.choice;
    end if;
    return new;
end $$;
create trigger keep_the_key before insert on tests.key
    for each row execute function tests.keep_the_key();

-- A try begins when the one before is over and the waiting time too, as long as there are tries left. Whoever
-- passed begins to count anew.
create function tests.keep_the_beginning() returns trigger language plpgsql as $$
declare
    t tests.test;
    asked qualifications.type;
    last tests.try;
    used integer;
begin
    select * into strict t from tests.test where id = new.test_id for share;
    select * into strict asked from qualifications.type where id = t.type_id;
    if t.retired_at is not null or asked.retired_at is not null or not asked.may_be_asked_for then
        raise exception 'test % cannot be taken', t.id;
    end if;
    if new.handed_in_at is not null or new.paper <> t.paper or new.pass_percent <> t.pass_percent
            or new.ends_at <> new.started_at + make_interval(mins => t.minutes)
            or (new.pay_minor is not null
                and (new.project_id, new.pay_minor, new.pay_currency)
                    is distinct from (t.project_id, t.pay_minor, t.pay_currency)) then
        raise exception 'a try of test % begins with the terms of the test', t.id;
    end if;
    select * into last from tests.try r
     where r.test_id = new.test_id and r.annotator_id = new.annotator_id
     order by r.number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1 then
        raise exception 'try % is not the next one', new.number;
    end if;
    if last.id is not null and new.started_at
            < coalesce(last.handed_in_at, last.ends_at) + make_interval(hours => t.wait_hours) then
        raise exception 'the waiting time between tries of test % is not over', t.id;
    end if;
    select count(*) into used from tests.try r
     where r.test_id = new.test_id and r.annotator_id = new.annotator_id
       and r.number > coalesce((select max(p.number) from tests.try p
                                  join tests.score s on s.try_id = p.id and s.passed
                                 where p.test_id = new.test_id and p.annotator_id = new.annotator_id), 0);
    if used >= t.tries then
        raise exception 'there are no tries of test % left', t.id;
    end if;
    return new;
end $$;
create trigger keep_the_beginning before insert on tests.try
    for each row execute function tests.keep_the_beginning();

create function tests.keep_the_end() returns trigger language plpgsql as $$
begin
    if old.handed_in_at is not null then
        raise exception 'try % was handed in', old.id;
    end if;
    if clock_timestamp() > old.ends_at + interval '1 minute' then
        raise exception 'the time of try % has run out', old.id;
    end if;
    -- A key that is made now is waited for, and one that comes later waits.
    perform from tests.paper where test_id = new.test_id and number = new.paper for share;
    if cardinality(new.answers) <> (select count(*) from tests.question q
                                     where q.test_id = new.test_id and q.paper = new.paper)
            or exists (select from unnest(new.answers) a (choice)
                        where (a.choice = '' or a.choice ~ '^[0-9]{1,2}(,[0-9]{1,2})*$'
                               and tests.in_order(a.choice) = a.choice) is not true) then
        raise exception 'try % does not answer its questions', old.id;
    end if;
    return new;
end $$;
create trigger keep_the_end before update on tests.try
    for each row execute function tests.keep_the_end();

-- A score is what the answers are worth by its key, in percent, cut after two digits.
create function tests.prove_scores() returns trigger language plpgsql as $$
declare
    wrong record;
begin
    select a.try_id, a.percent, s.percent as really into wrong
      from added a
      left join (select a.try_id, a.key_number, t.pass_percent,
                        trunc(100.0 * coalesce(sum(q.points) filter (
                            where t.answers[q.place] = k.rights[q.place]), 0) / sum(q.points), 2) as percent
                   from added a
                   join tests.try t on t.id = a.try_id and t.handed_in_at is not null
                   join tests.key k on k.test_id = t.test_id and k.paper = t.paper and k.number = a.key_number
                   join tests.question q on q.test_id = t.test_id and q.paper = t.paper
                  group by 1, 2, 3) s on s.try_id = a.try_id and s.key_number = a.key_number
     where (a.percent = s.percent and a.passed = (s.percent >= s.pass_percent)) is not true
     limit 1;
    if found then
        raise exception 'try % has not % percent but %', wrong.try_id, wrong.percent, wrong.really;
    end if;
    return null;
end $$;
create trigger prove_scores after insert on tests.score
    referencing new table as added for each statement execute function tests.prove_scores();

-- At commit: what was handed in is scored by the newest key.
create function tests.all_is_scored() returns trigger language plpgsql as $$
declare
    newest integer;
    missing uuid;
begin
    select max(k.number) into newest from tests.key k where k.test_id = new.test_id and k.paper = new.paper;
    if newest is null then
        raise exception 'test % has no key', new.test_id;
    end if;
    select t.id into missing from tests.try t
     where t.test_id = new.test_id and t.paper = new.paper and t.handed_in_at is not null
       and (tg_table_name = 'key' or t.id = (to_jsonb(new) ->> 'id')::uuid)
       and not exists (select from tests.score s where s.try_id = t.id and s.key_number = newest)
     limit 1;
    if found then
        raise exception 'try % is not scored by key %', missing, newest;
    end if;
    return null;
end $$;
create constraint trigger all_is_scored after insert on tests.key
    deferrable initially deferred for each row execute function tests.all_is_scored();
create constraint trigger all_is_scored after update on tests.try
    deferrable initially deferred for each row execute function tests.all_is_scored();

-- At commit: a test has a key for the questions that it asks.
create function tests.a_test_has_its_key() returns trigger language plpgsql as $$
begin
    if not exists (select from tests.test t join tests.key k on k.test_id = t.id and k.paper = t.paper
                    where t.id = new.id) then
        raise exception 'test % has no key', new.id;
    end if;
    return null;
end $$;
create constraint trigger a_test_has_its_key after insert or update on tests.test
    deferrable initially deferred for each row execute function tests.a_test_has_its_key();

create function tests.keep_the_award() returns trigger language plpgsql as $$
begin
    if not exists (select from tests.try t
                     join tests.test x on x.id = t.test_id
                     join qualifications.qualification q
                       on q.id = new.qualification_id and q.annotator_id = t.annotator_id and q.type_id = x.type_id
                     join tests.score s on s.try_id = t.id and s.passed
                    where t.id = new.try_id) then
        raise exception 'try % did not pass', new.try_id;
    end if;
    return new;
end $$;
create trigger keep_the_award before insert on tests.award
    for each row execute function tests.keep_the_award();

-- What is proved by a test is handed in by the house, for whoever passed.
create function qualifications.keep_the_test() returns trigger language plpgsql as $$
begin
    if new.state = 'UNDER_REVIEW' and not security.actor_has('SYSTEM')
            and exists (select from qualifications.type t where t.id = new.type_id and t.proof = 'TEST') then
        raise exception 'qualification % is proved by passing its test', new.id;
    end if;
    return new;
end $$;
create trigger keep_the_test before insert or update of state on qualifications.qualification
    for each row execute function qualifications.keep_the_test();

-- Everybody reads what tests there are; operations keep them. Questions are for whoever takes the test, from
-- the moment it begins; the key is for operations alone.
alter table tests.test enable row level security;
alter table tests.test force row level security;
create policy everybody_reads on tests.test for select using ((select security.actor_id()) is not null);
create policy operations_add on tests.test for insert
    with check ((select security.actor_has('SYSTEM', 'OPERATIONS')));
create policy operations_change on tests.test for update
    using ((select security.actor_has('SYSTEM', 'OPERATIONS')));

alter table tests.paper enable row level security;
alter table tests.paper force row level security;
create policy everybody_reads on tests.paper for select using ((select security.actor_id()) is not null);
create policy operations_add on tests.paper for insert
    with check ((select security.actor_has('SYSTEM', 'OPERATIONS')));
create policy operations_lock on tests.paper for update
    using ((select security.actor_has('SYSTEM', 'OPERATIONS')));

alter table tests.try enable row level security;
alter table tests.try force row level security;
create policy staff_and_oneself_read on tests.try for select
    using ((select security.actor_has('SYSTEM', 'OPERATIONS', 'REVIEWER', 'ADMIN', 'AUDITOR'))
        or annotator_id = (select security.actor_id()));
create policy the_house_begins on tests.try for insert with check ((select security.actor_has('SYSTEM')));
create policy the_house_ends on tests.try for update using ((select security.actor_has('SYSTEM')));

alter table tests.question enable row level security;
alter table tests.question force row level security;
create policy staff_and_takers_read on tests.question for select
    using ((select security.actor_has('SYSTEM', 'OPERATIONS', 'AUDITOR'))
        or exists (select from tests.try r
                    where r.test_id = question.test_id and r.paper = question.paper
                      and r.annotator_id = (select security.actor_id())));
create policy operations_add on tests.question for insert
    with check ((select security.actor_has('SYSTEM', 'OPERATIONS')));

alter table tests.key enable row level security;
alter table tests.key force row level security;
create policy operations_read on tests.key for select
    using ((select security.actor_has('SYSTEM', 'OPERATIONS', 'AUDITOR')));
create policy operations_add on tests.key for insert
    with check ((select security.actor_has('SYSTEM', 'OPERATIONS')));

alter table tests.score enable row level security;
alter table tests.score force row level security;
create policy as_the_try on tests.score for select
    using (exists (select from tests.try r where r.id = try_id));
create policy operations_score on tests.score for insert
    with check ((select security.actor_has('SYSTEM', 'OPERATIONS')));

alter table tests.award enable row level security;
alter table tests.award force row level security;
create policy as_the_try on tests.award for select
    using (exists (select from tests.try r where r.id = try_id));
create policy the_house_gives on tests.award for insert with check ((select security.actor_has('SYSTEM')));
