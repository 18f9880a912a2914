-- What silence has accepted is accepted as it is: nobody fixes it any more, which would take a bonus away.
create trigger time_has_not_decided before insert on quality.fix
    for each row execute function quality.time_has_not_decided();
