package org.honorarium.appeals.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.honorarium.appeals.entity.ReviewerFigures;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** What reviewers decided and what of it was overturned, as sums. */
@Dependent
public class ReviewerRows {

    private static final String HOLD = "select until from appeals.reviewed_until for update";

    private static final String LOOK = "select until from appeals.reviewed_until";

    // A rejection that took a second person counts for the first, against whom an appeal counts,
    // too.
    private static final String ADD =
            """
            insert into appeals.reviewed as r (reviewer_id, project_id, decided, rejected)
            select coalesce(r.decided_by, d.actor_id) as reviewer_id, w.project_id,
                   count(*), count(*) filter (where d.decision = 'REJECTED')
              from audit.work_decided d
             cross join lateral (select project_id from tasks.work where assignment_id = d.assignment_id offset 0) w
              left join lateral (select q.decided_by from quality.appealable q
                                  where q.assignment_id = d.assignment_id and d.decision = 'REJECTED'
                                 offset 0) r on true
             where d.id >= ids.lowest(?) and d.id < ids.lowest(?)
             group by 1, 2
                on conflict (reviewer_id, project_id) do update
               set decided = r.decided + excluded.decided, rejected = r.rejected + excluded.rejected
            """;

    private static final String MOVE = "update appeals.reviewed_until set until = ?";

    private static final String FIGURES =
            """
              from (select reviewer_id, sum(decided)::bigint as decided, sum(rejected)::bigint as rejected
                      from appeals.reviewed
                     where ? = '' or project_id::text = ?
                     group by reviewer_id) r
              full join (select against as reviewer_id, count(*) as appealed,
                                count(*) filter (where outcome = 'CONFIRMED') as confirmed,
                                count(*) filter (where outcome = 'OVERTURNED') as overturned
                           from appeals.appeal
                          where kind = 'REJECTION' and (? = '' or project_id::text = ?)
                          group by against) a using (reviewer_id)
              left join security.name n on n.id = reviewer_id
             where ? = '' or position(lower(?) in lower(n.name)) > 0
            """;

    private static final String SELECT =
            """
            select reviewer_id, n.name, coalesce(r.decided, 0) as decided, coalesce(r.rejected, 0) as rejected,
                   coalesce(a.appealed, 0) as appealed, coalesce(a.confirmed, 0) as confirmed,
                   coalesce(a.overturned, 0) as overturned
            """
                    + FIGURES;

    private static final String TOTAL = "select count(*) as total" + FIGURES;

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "name", "n.name",
                    "decided", "coalesce(r.decided, 0)",
                    "rejected", "coalesce(r.rejected, 0)",
                    "appealed", "coalesce(a.appealed, 0)",
                    "overturned", "coalesce(a.overturned, 0)");

    @Inject Sql sql;

    /** Until when it is counted; nobody else goes on until the transaction ends. */
    public Instant hold() {
        return sql.one(HOLD, row -> row.instant("until"));
    }

    public Instant until() {
        return sql.one(LOOK, row -> row.instant("until"));
    }

    /** Adds what was decided in this time. */
    public int add(Instant from, Instant before) {
        int added = sql.change(ADD, from, before);
        sql.change(MOVE, before);
        return added;
    }

    /** Those of whom the most was overturned come first. */
    public Page<ReviewerFigures> page(PageRequest request) {
        var project = request.filter("project");
        var name = request.filter("name");
        var order =
                request.sort().isEmpty()
                        ? " order by coalesce(a.overturned, 0) desc, coalesce(r.decided, 0) desc, reviewer_id"
                        : request.orderBy(COLUMNS, "reviewer_id");
        var rows =
                sql.rows(
                        SELECT + order + " limit ? offset ?",
                        ReviewerRows::read,
                        project,
                        project,
                        project,
                        project,
                        name,
                        name,
                        request.size(),
                        request.first());
        long total =
                sql.one(
                        TOTAL,
                        row -> row.number("total"),
                        project,
                        project,
                        project,
                        project,
                        name,
                        name);
        return new Page<>(rows, total);
    }

    private static ReviewerFigures read(Row row) throws SQLException {
        return new ReviewerFigures(
                row.uuid("reviewer_id"),
                row.text("name"),
                row.number("decided"),
                row.number("rejected"),
                row.number("appealed"),
                row.number("confirmed"),
                row.number("overturned"));
    }
}
