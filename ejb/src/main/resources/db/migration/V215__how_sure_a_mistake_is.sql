-- A cell of a confusion matrix says how probable it is that somebody gives that label, and how uncertain that is. What
-- was estimated before says it from the next night on.
alter table consensus.confusion
    add rate double precision constraint a_rate_is_a_share check (rate between 0 and 1),
    add deviation double precision constraint a_deviation_is_a_share check (deviation between 0 and 1);
