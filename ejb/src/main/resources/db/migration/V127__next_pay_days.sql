-- For the funding forecast: the next chosen day that is not before this one.
create function holds.next_day(rhythm text, day integer, today date) returns date
    language sql immutable parallel safe
    return case rhythm
        when 'WEEKLY' then today + (day - extract(isodow from today)::integer + 7) % 7
        when 'MONTHLY' then (
            select min(d)
              from (select least(m::date + day - 1, (m + interval '1 month' - interval '1 day')::date) as d
                      from unnest(array[date_trunc('month', today::timestamp),
                                        date_trunc('month', today::timestamp) + interval '1 month']) m) days
             where d >= today)
        else today end;
