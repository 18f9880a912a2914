package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.Claim;

/** An annotator's claims. */
@Dependent
public class ClaimRows {

    private static final String SELECT =
            """
            select a.id, a.project_id, coalesce(p.name, '') as project_name, a.task_id,
                   coalesce(t.reference, '') as reference, t.task_type_id, coalesce(y.title, '') as title,
                   a.state, a.claimed_at, case a.state when 'REWORK' then w.due_at else a.due_at end as due_at,
                   a.submitted_at, a.review_due_at
              from tasks.assignment a
              left join tasks.in_work w on w.assignment_id = a.id
              left join tasks.task t on t.id = a.task_id
              left join projects.name p on p.project_id = a.project_id
              left join projects.task_type_title y on y.task_type_id = t.task_type_id
            """;

    private static final String FIND = SELECT + " where a.id = ? and a.annotator_id = ?";

    private static final String OWN = "select * from tasks.own_claim(?, null, null)";

    private static final String IN_WORK =
            SELECT
                    + """
                     where a.id in (select assignment_id from tasks.in_work where annotator_id = ?)
                     order by due_at, a.id
                    """;

    private static final String LAST =
            SELECT
                    + """
                     where a.annotator_id = ? and a.due_at is not null and a.state not in ('CLAIMED', 'REWORK')
                     order by a.id desc limit ?
                    """;

    private static final String LOCK =
            "select state from tasks.assignment where id = ? and annotator_id = ? for no key update";

    private static final String GIVE_BACK =
            "update tasks.assignment set state = 'RETURNED' where id = ? and state = 'CLAIMED'";

    @Inject Sql sql;

    public Optional<Claim> find(UUID claim, UUID annotator) {
        return sql.first(FIND, ClaimRows::read, claim, annotator);
    }

    /** One of the actor's own. */
    public Optional<Claim> own(UUID claim) {
        return sql.first(OWN, ClaimRows::read, claim);
    }

    /** What somebody works on, the most urgent first. */
    public List<Claim> inWork(UUID annotator) {
        return sql.rows(IN_WORK, ClaimRows::read, annotator);
    }

    /** What became of what they claimed, the latest first. */
    public List<Claim> last(UUID annotator, int most) {
        return sql.rows(LAST, ClaimRows::read, annotator, most);
    }

    /** Nobody else changes it until the transaction ends. */
    public Optional<AssignmentState> lock(UUID claim, UUID annotator) {
        return sql.first(LOCK, row -> AssignmentState.valueOf(row.text("state")), claim, annotator);
    }

    public void giveBack(UUID claim) {
        sql.change(GIVE_BACK, claim);
    }

    static Claim read(Row row) throws SQLException {
        return new Claim(
                row.uuid("id"),
                row.uuid("project_id"),
                row.text("project_name"),
                row.uuid("task_id"),
                row.text("reference"),
                row.uuid("task_type_id"),
                row.text("title"),
                AssignmentState.valueOf(row.text("state")),
                row.instant("claimed_at"),
                row.instant("due_at"),
                row.instant("submitted_at"),
                row.instant("review_due_at"));
    }
}
