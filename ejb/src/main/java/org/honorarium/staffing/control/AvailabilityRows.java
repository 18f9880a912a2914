package org.honorarium.staffing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.staffing.entity.TimeOff;
import org.honorarium.staffing.entity.Week;

/** Usual weeks and days off. */
@Dependent
public class AvailabilityRows {

    private static final String ZONE = "select time_zone from staffing.week where annotator_id = ?";

    private static final String HOURS =
            "select weekday, begins, ends from staffing.hours where annotator_id = ? order by weekday";

    private static final String KEEP =
            """
            insert into staffing.week (annotator_id, time_zone, changed_at)
            values (?, ?, ?)
            on conflict (annotator_id) do update
               set time_zone = excluded.time_zone, changed_at = excluded.changed_at
            """;

    private static final String FORGET = "delete from staffing.hours where annotator_id = ?";

    private static final String ADD_HOURS =
            """
            insert into staffing.hours (annotator_id, weekday, begins, ends)
            select ?, weekday, begins, ends
              from unnest(?::bigint[], ?::bigint[], ?::bigint[]) as day (weekday, begins, ends)
            """;

    private static final String TIME_OFF =
            """
            select id, first_day, last_day from staffing.time_off
             where annotator_id = ? and last_day >= ?
             order by first_day, id
            """;

    private static final String PUT_TIME_OFF =
            """
            insert into staffing.time_off (id, annotator_id, first_day, last_day)
            values (?, ?, ?, ?)
            on conflict (id) do update set first_day = excluded.first_day, last_day = excluded.last_day
             where time_off.annotator_id = excluded.annotator_id
            """;

    private static final String REMOVE =
            "delete from staffing.time_off where id = ? and annotator_id = ?";

    @Inject Sql sql;

    public Optional<Week> week(UUID annotator) {
        return sql.first(ZONE, row -> row.text("time_zone"), annotator)
                .map(zone -> new Week(zone, hours(annotator)));
    }

    public void keep(UUID annotator, Week week, Instant at) {
        sql.change(KEEP, annotator, week.timeZone(), at);
        sql.change(FORGET, annotator);
        sql.change(
                ADD_HOURS,
                annotator,
                week.hours().stream().map(one -> (long) one.day().getValue()).toList(),
                week.hours().stream().map(one -> (long) one.begins()).toList(),
                week.hours().stream().map(one -> (long) one.ends()).toList());
    }

    /** What ends on this day or later. */
    public List<TimeOff> timeOff(UUID annotator, LocalDate from) {
        return sql.rows(
                TIME_OFF,
                row -> new TimeOff(row.uuid("id"), row.date("first_day"), row.date("last_day")),
                annotator,
                from);
    }

    public void put(UUID annotator, TimeOff timeOff) {
        sql.change(PUT_TIME_OFF, timeOff.id(), annotator, timeOff.first(), timeOff.last());
    }

    /** Whether it was there. */
    public boolean remove(UUID annotator, UUID timeOff) {
        return sql.change(REMOVE, timeOff, annotator) > 0;
    }

    private List<Week.Hours> hours(UUID annotator) {
        return sql.rows(
                HOURS,
                row ->
                        new Week.Hours(
                                DayOfWeek.of((int) row.number("weekday")),
                                (int) row.number("begins"),
                                (int) row.number("ends")),
                annotator);
    }
}
