-- What the database measured of work whose price depends on its outcome is sealed with what that price came to: of what was
-- priced neither ever changes (V042, V256). When it was measured says the database itself, in no closed day.
grant select on quality.measured to ${app};
create policy the_house_reads on quality.measured for select to ${app}
    using ((select security.actor_has('SYSTEM')));

-- What was measured on a day is found without reading the years before (V140), and adding to this index costs nothing.
create index on quality.measured using brin (measured_at) with (autosummarize = on);
