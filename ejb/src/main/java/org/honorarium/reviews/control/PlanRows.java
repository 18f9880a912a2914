package org.honorarium.reviews.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.reviews.entity.PlanShare;
import org.honorarium.reviews.entity.PlanTerms;
import org.honorarium.reviews.entity.QualityPlan;

/** The quality plans of projects, in versions. */
@Dependent
public class PlanRows {

    private static final String SELECT =
            """
            select p.version, p.newcomer_until, p.proven_percent, p.senior_from, p.senior_accuracy,
                   p.senior_percent, p.again_until, coalesce(n.name, '') as made_by_name, p.made_at
              from reviews.plan p
              left join security.name n on n.id = p.made_by
             where p.project_id = ? order by p.version desc
            """;

    private static final String ADD =
            """
            insert into reviews.plan (project_id, version, newcomer_until, proven_percent, senior_from,
                                      senior_accuracy, senior_percent, again_until, made_by, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SHARES =
            """
            select k.standing, count(*) as came_in, count(*) filter (where k.picked) as picked,
                   count(*) filter (where w.decided_at is not null and w.decided_by is distinct from 'SILENCE')
                       as reviewed,
                   count(*) filter (where w.decided_by = 'SILENCE') as by_silence,
                   count(*) filter (where w.state = 'REJECTED') as rejected
              from reviews.pick k
              join tasks.work w on w.assignment_id = k.assignment_id
             where k.project_id = ? and k.picked_at >= ?
             group by k.standing
             order by array_position(array['NEWCOMER', 'GUIDELINE_CHANGED', 'PROVEN', 'SENIOR'], k.standing)
            """;

    @Inject Sql sql;

    /** By how proven the annotators were. */
    public List<PlanShare> shares(UUID project, Instant since) {
        return sql.rows(
                SHARES,
                row ->
                        new PlanShare(
                                row.text("standing"),
                                row.number("came_in"),
                                row.number("picked"),
                                row.number("reviewed"),
                                row.number("by_silence"),
                                row.number("rejected")),
                project,
                since);
    }

    public Optional<QualityPlan> last(UUID project) {
        return sql.first(SELECT + " limit 1", PlanRows::read, project);
    }

    /** The last first. */
    public List<QualityPlan> all(UUID project) {
        return sql.rows(SELECT, PlanRows::read, project);
    }

    public void add(UUID project, int version, PlanTerms terms, UUID by, Instant at) {
        sql.change(
                ADD,
                project,
                version,
                terms.newcomerUntil(),
                terms.provenPercent(),
                terms.seniorFrom(),
                terms.seniorAccuracy(),
                terms.seniorPercent(),
                terms.againUntil(),
                by,
                at);
    }

    private static QualityPlan read(Row row) throws SQLException {
        return new QualityPlan(
                (int) row.number("version"),
                new PlanTerms(
                        (int) row.number("newcomer_until"),
                        (int) row.number("proven_percent"),
                        (int) row.number("senior_from"),
                        (int) row.number("senior_accuracy"),
                        (int) row.number("senior_percent"),
                        (int) row.number("again_until")),
                row.text("made_by_name"),
                row.instant("made_at"));
    }
}
