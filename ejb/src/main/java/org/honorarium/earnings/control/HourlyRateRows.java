package org.honorarium.earnings.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.earnings.entity.HourlyRate;
import org.honorarium.money.entity.Money;

/** What hours beside annotations pay, version by version. */
@Dependent
public class HourlyRateRows {

    private static final String ADD =
            """
            insert into earnings.hourly_rate (id, annotator_id, project_id, version, amount_minor, currency,
                                              starts_on, set_by, set_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SELECT =
            """
            select r.id, r.annotator_id, coalesce(g.reference, '') as reference, r.project_id,
                   coalesce(p.name, '') as project, r.version, r.amount_minor, r.currency, r.starts_on,
                   coalesce(n.name, '') as set_by_name, r.set_at
              from earnings.hourly_rate r
              left join annotators.reference g on g.id = r.annotator_id
              left join projects.name p on p.project_id = r.project_id
              left join security.name n on n.id = r.set_by
            """;

    private static final String LAST =
            SELECT
                    + " where r.project_id = ? and r.annotator_id = ? order by r.version desc limit 1";

    private static final String ON =
            SELECT
                    + " where r.project_id = ? and r.annotator_id = ? and r.starts_on <= ? order by r.version desc"
                    + " limit 1";

    private static final String OF_PROJECT =
            SELECT + " where r.project_id = ? order by reference, r.version desc";

    private static final String OF_ANNOTATOR =
            SELECT + " where r.annotator_id = ? order by project, r.version desc";

    private static final String MEMBER =
            """
            select exists (select from projects.membership where project_id = ? and annotator_id = ?)
                   and not ?::uuid = any ((select projects.closed_projects())::uuid[]) as may
            """;

    @Inject Sql sql;

    public void add(
            UUID id,
            UUID annotator,
            UUID project,
            int version,
            Money hourly,
            LocalDate startsOn,
            UUID by,
            Instant at) {
        sql.change(
                ADD,
                id,
                annotator,
                project,
                version,
                hourly.minor(),
                hourly.currency(),
                startsOn,
                by,
                at);
    }

    public Optional<HourlyRate> last(UUID project, UUID annotator) {
        return sql.first(LAST, HourlyRateRows::read, project, annotator);
    }

    /** The one that pays this day; empty if none does. */
    public Optional<HourlyRate> on(UUID project, UUID annotator, LocalDate day) {
        return sql.first(ON, HourlyRateRows::read, project, annotator, day)
                .filter(rate -> rate.hourly().isPositive());
    }

    /** By annotator, the latest first. */
    public List<HourlyRate> ofProject(UUID project) {
        return sql.rows(OF_PROJECT, HourlyRateRows::read, project);
    }

    /** By project, the latest first. */
    public List<HourlyRate> ofAnnotator(UUID annotator) {
        return sql.rows(OF_ANNOTATOR, HourlyRateRows::read, annotator);
    }

    /** Whether they work there, and the project is open to whoever asks. */
    public boolean isMember(UUID project, UUID annotator) {
        return sql.one(MEMBER, row -> row.yes("may"), project, annotator, project);
    }

    private static HourlyRate read(Row row) throws SQLException {
        return new HourlyRate(
                row.uuid("id"),
                row.uuid("annotator_id"),
                row.text("reference"),
                row.uuid("project_id"),
                row.text("project"),
                Math.toIntExact(row.number("version")),
                row.money("amount_minor", "currency"),
                row.date("starts_on"),
                row.text("set_by_name"),
                row.instant("set_at"));
    }
}
