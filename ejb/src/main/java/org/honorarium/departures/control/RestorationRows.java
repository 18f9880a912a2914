package org.honorarium.departures.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.departures.entity.Restoration;

/** Restorations as rows, each with what it misses. */
@Dependent
public class RestorationRows {

    private static final String SELECT =
            "select id, noticed_at, mark, ended_at, ended_by, finding from departures.restoration ";

    private static final String BEGIN =
            "insert into departures.restoration (id, noticed_at, mark) values (?, ?, ?)";

    private static final String END =
            """
            update departures.restoration set ended_at = ?, ended_by = ?, finding = ?
             where id = ? and ended_at is null
            """;

    @Inject Sql sql;
    @Inject MissingRows missing;

    public Optional<Restoration> open() {
        return sql.first(SELECT + "where ended_at is null", this::read);
    }

    public boolean isOpen() {
        return sql.first(SELECT + "where ended_at is null", row -> row.uuid("id")).isPresent();
    }

    public Optional<Restoration> find(UUID id) {
        return sql.first(SELECT + "where id = ?", this::read, id);
    }

    /** The latest first. */
    public List<Restoration> all() {
        return sql.rows(SELECT + "order by noticed_at desc limit 100", this::read);
    }

    /** Whether the house knows of this mark already. */
    public boolean knows(String mark) {
        return sql.one(
                "select count(*) as n from departures.restoration where mark = ?",
                row -> row.number("n") > 0,
                mark);
    }

    public void begin(UUID id, Instant now, String mark) {
        sql.change(BEGIN, id, now, mark);
    }

    public int end(UUID restoration, String finding, UUID by, Instant now) {
        return sql.change(END, now, by, finding, restoration);
    }

    private Restoration read(Row row) throws SQLException {
        var id = row.uuid("id");
        return new Restoration(
                id,
                row.instant("noticed_at"),
                row.text("mark"),
                row.instant("ended_at"),
                row.uuid("ended_by"),
                row.text("finding"),
                missing.of(id));
    }
}
