package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.SQLException;

/** Work of {@link Work} that the night is to accept, price into money, and pay. */
final class WaitingWork {

    private static final String SUBMITTED =
            """
            insert into tasks.assignment (id, task_id, project_id, payer_id, annotator_id, reference, state,
                                          claimed_at, submitted_at, review_due_at)
            select id, task_id, '{project}', '{payer}', annotator_id, 'A' || id, 'SUBMITTED',
                   claimed_at, submitted_at, review_due_at
              from bench.work;
            insert into tasks.annotation (assignment_id, version, answer, work_seconds, submitted_at)
            select id, 1, '{"answer": "yes"}', 180, submitted_at from bench.work;
            """;

    private WaitingWork() {}

    static void submit(Night night, Connection connection) throws SQLException {
        Work.doFor(night, connection);
        Statements.run(connection, SUBMITTED, night.values());
    }
}
