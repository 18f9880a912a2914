package org.honorarium.seals.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.seals.entity.SealedDay;

/** Days as rows. */
@Dependent
public class DayRows {

    private static final String SELECT =
            "select day, closed_at, sealed_at, lines, before, root from seals.day ";

    private static final String CLOSE =
            "insert into seals.day (day, closed_at) values (?, ?) on conflict do nothing";

    private static final String SETTLE =
            """
            update seals.day set settles_from = clock_timestamp()
             where day = ? and settles_from is null and sealed_at is null
            """;

    private static final String UNSETTLED =
            """
            select count(*) as n from pg_stat_activity a
             where a.datname = current_database() and a.pid <> pg_backend_pid()
               and a.xact_start < (select settles_from from seals.day where day = ?)
            """;

    private static final String SEAL =
            """
            update seals.day set sealed_at = ?, lines = ?, before = ?, root = ?
             where day = ? and sealed_at is null
            """;

    private static final Map<String, String> COLUMNS =
            Map.of("day", "day", "lines", "lines", "sealedAt", "sealed_at");

    @Inject Sql sql;

    public DayRows() {}

    DayRows(Sql sql) {
        this.sql = sql;
    }

    /** The one that was closed last. */
    public Optional<SealedDay> last() {
        return sql.first(SELECT + "order by day desc limit 1", DayRows::read);
    }

    public Optional<LocalDate> lastSealed() {
        return sql.first(
                "select day from seals.day where sealed_at is not null order by day desc limit 1",
                row -> row.date("day"));
    }

    public Optional<LocalDate> first() {
        return sql.first("select day from seals.day order by day limit 1", row -> row.date("day"));
    }

    public Optional<SealedDay> find(LocalDate day) {
        return sql.first(SELECT + "where day = ?", DayRows::read, day);
    }

    /** Those that are sealed, the first one first. */
    public List<SealedDay> sealed(LocalDate from, LocalDate until) {
        return sql.rows(
                SELECT + "where sealed_at is not null and day between ? and ? order by day",
                DayRows::read,
                from,
                until);
    }

    /** Those that are sealed, the latest first unless asked otherwise. */
    public Page<SealedDay> page(PageRequest request) {
        var order =
                request.sort().isEmpty() ? " order by day desc" : request.orderBy(COLUMNS, "day");
        var rows =
                sql.rows(
                        SELECT + "where sealed_at is not null" + order + " limit ? offset ?",
                        DayRows::read,
                        request.size(),
                        request.first());
        var total =
                sql.one(
                        "select count(*) as n from seals.day where sealed_at is not null",
                        row -> row.number("n"));
        return new Page<>(rows, total);
    }

    public void close(LocalDate day, Instant now) {
        sql.change(CLOSE, day, now);
    }

    public void settle(LocalDate day) {
        sql.change(SETTLE, day);
    }

    /** Whether everybody who might not know that it is closed has come to an end. */
    public boolean isSettled(LocalDate day) {
        return sql.one(UNSETTLED, row -> row.number("n"), day) == 0;
    }

    public void seal(LocalDate day, Instant now, long lines, String before, String root) {
        sql.change(SEAL, now, lines, before, root, day);
    }

    private static SealedDay read(Row row) throws SQLException {
        return new SealedDay(
                row.date("day"),
                row.instant("closed_at"),
                row.instant("sealed_at"),
                row.number("lines"),
                row.text("before"),
                row.text("root"));
    }
}
