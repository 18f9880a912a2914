package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.Assignment;
import org.honorarium.tasks.entity.AssignmentState;

/** One assignment, held until the transaction ends. */
@Dependent
public class AssignmentUnderLock {

    private static final String LOCK =
            """
            select a.id, a.project_id, a.payer_id, a.annotator_id, a.state, a.submitted_at, a.review_due_at,
                   coalesce((select t.reference from tasks.task t where t.id = a.task_id), '') as task,
                   coalesce((select max(n.version) from tasks.annotation n where n.assignment_id = a.id), 0) as version
              from tasks.assignment a where a.id = ? for no key update of a
            """;

    @Inject Sql sql;

    public Optional<Assignment> find(UUID assignment) {
        return sql.first(
                LOCK,
                row ->
                        new Assignment(
                                row.uuid("id"),
                                row.uuid("project_id"),
                                row.uuid("payer_id"),
                                row.uuid("annotator_id"),
                                AssignmentState.valueOf(row.text("state")),
                                row.text("task"),
                                row.instant("submitted_at"),
                                row.instant("review_due_at"),
                                (int) row.number("version")),
                assignment);
    }
}
