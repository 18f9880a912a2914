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
            select id, project_id, payer_id, annotator_id, state
              from tasks.assignment where id = ? for no key update
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
                                AssignmentState.valueOf(row.text("state"))),
                assignment);
    }
}
