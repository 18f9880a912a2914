package org.honorarium.calendar.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.calendar.entity.BankCalendar;
import org.honorarium.calendar.entity.ClosingDay.Announcement;
import org.honorarium.calendar.entity.OpenDays;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** What was announced about days, as rows; the last word on each day. */
@Dependent
public class Announcements {

    private static final String LAST =
            """
            select distinct on (a.day) a.day, a.closed, a.reason, coalesce(n.name, '') as by_name, a.announced_at
              from calendar.announcement a
              left join security.name n on n.id = a.announced_by
             where a.calendar = ? and a.day between ? and ?
             order by a.day, a.number desc
            """;

    private static final String SAID =
            """
            select distinct on (day) day, closed
              from calendar.announcement
             where calendar = ? and day between ? and ?
             order by day, number desc
            """;

    private static final String ADD =
            """
            insert into calendar.announcement (id, calendar, day, number, closed, reason, announced_by, announced_at)
            select ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?
              from calendar.announcement where calendar = ? and day = ?
            """;

    @Inject Sql sql;

    public List<Announcement> between(BankCalendar calendar, LocalDate from, LocalDate to) {
        return sql.rows(LAST, Announcements::read, calendar, from, to);
    }

    /** The calendar with what was announced about the days from one to another. */
    public OpenDays openDays(BankCalendar calendar, LocalDate from, LocalDate to) {
        var announced =
                sql
                        .rows(
                                SAID,
                                row -> Map.entry(row.date("day"), row.yes("closed")),
                                calendar,
                                from,
                                to)
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new OpenDays(calendar, announced);
    }

    public void add(UUID id, BankCalendar calendar, Announcement said, UUID by) {
        sql.change(
                ADD,
                id,
                calendar,
                said.day(),
                said.closed(),
                said.reason(),
                by,
                said.at(),
                calendar,
                said.day());
    }

    private static Announcement read(Row row) throws SQLException {
        return new Announcement(
                row.date("day"),
                row.yes("closed"),
                row.text("reason"),
                row.text("by_name"),
                row.instant("announced_at"));
    }
}
