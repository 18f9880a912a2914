-- What changes what people are paid is set by two persons once a payer has nights behind it: tax rules and their ends, how
-- debts are taken back, and which tax forms are needed. One proposes, another confirms; what is set is what was proposed.
create table payers.setting_change (
    id          uuid        primary key,
    payer_id    uuid        not null references payers.payer,
    kind        text        not null constraint kind_is_known check (kind in ('TAX_RULE', 'TAX_END', 'RECOVERY', 'FORM_RULE')),
    names       text[]      not null,
    said        text[]      not null constraint each_name_has_what_is_said check (cardinality(said) = cardinality(names)),
    proposed_by uuid        not null,
    proposed_at timestamptz not null,
    state       text        not null default 'PROPOSED'
        constraint state_is_known check (state in ('PROPOSED', 'IN_FORCE', 'REFUSED')),
    decided_by  uuid,
    decided_at  timestamptz,
    decided_in  xid8,
    constraint another_person_confirms check (state <> 'IN_FORCE' or decided_by <> proposed_by),
    constraint a_decision_is_whole check (
        (state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create index on payers.setting_change (payer_id, kind, id);
create index on payers.setting_change (proposed_at, id);
revoke update, delete, truncate on payers.setting_change from ${app};
grant update (state, decided_by, decided_at) on payers.setting_change to ${app};
alter table payers.setting_change enable row level security;
alter table payers.setting_change force row level security;
create policy the_rules_themselves on payers.setting_change to current_user using (true) with check (true);
create policy staff_read on payers.setting_change for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'ADMIN', 'AUDITOR')));
create policy finance_proposes on payers.setting_change for insert
    with check ((select security.actor_has('FINANCE')) and proposed_by = (select security.actor_id())
        and state = 'PROPOSED' and decided_in is null);
create policy finance_decides on payers.setting_change for update
    using ((select security.actor_has('FINANCE')));

create function payers.decide_the_setting_once() returns trigger language plpgsql as $$
begin
    if old.state <> 'PROPOSED' or new.state = 'PROPOSED' or new.decided_by is distinct from security.actor_id() then
        raise exception 'setting % is decided once, by whoever decides it', old.id;
    end if;
    if new.state = 'IN_FORCE' and security.actor_has('SERVICE') then
        raise exception 'setting % is confirmed by a person, not by a program', old.id;
    end if;
    new.decided_in := pg_current_xact_id();
    return new;
end $$;
create trigger decide_the_setting_once before update on payers.setting_change
    for each row execute function payers.decide_the_setting_once();

-- Of a payer that is in use only what was confirmed in this very transaction is set, and nothing else with it. What must
-- be said at least stands with each table's trigger.
create function payers.set_by_two() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    agreed record;
begin
    perform pg_advisory_xact_lock(hashtextextended('pay settings of ' || new.payer_id, 0));
    if not exists (select from payers.in_use u where u.payer_id = new.payer_id) then
        return new;
    end if;
    for agreed in
        select jsonb_object(c.names, c.said) as content
          from payers.setting_change c
         where c.payer_id = new.payer_id and c.kind = tg_argv[0] and c.state = 'IN_FORCE'
           and c.decided_in = pg_current_xact_id() and c.names @> string_to_array(tg_argv[1], ',')
    loop
        if jsonb_populate_record(new, agreed.content) is not distinct from new then
            return new;
        end if;
    end loop;
    raise exception 'payer % has nights behind it: % is set by two persons', new.payer_id, tg_argv[0];
end $$;
create trigger set_by_two before insert on tax.rule
    for each row execute function payers.set_by_two('TAX_RULE', 'id,payer_id,country,place,name,share,basis,starts_on');
create trigger set_to_end_by_two before update on tax.rule
    for each row when (new.ends_on is distinct from old.ends_on)
    execute function payers.set_by_two('TAX_END', 'id,payer_id,ends_on');
create trigger set_by_two before insert or update on debts.terms
    for each row execute function payers.set_by_two('RECOVERY', 'payer_id,share_percent,notice_days');
create trigger set_by_two before insert or update on holds.form_rule
    for each row execute function payers.set_by_two('FORM_RULE', 'payer_id,country,form,required');
