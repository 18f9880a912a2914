package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** Submitted work becomes accepted and is handed over in {@code pg_temp.accepted}. */
@Dependent
public class Acceptance {

    // Silence accepts at the moment the time to review ran out, not when the house noticed.
    private static final String OVERDUE =
            """
            with accepting as (
                update tasks.assignment
                   set state = 'ACCEPTED', decided_by = 'SILENCE', decided_at = review_due_at, posting_id = ?
                 where state = 'SUBMITTED' and review_due_at <= ? and id = any (array(
                       select assignment_id from tasks.waiting
                        where payer_id = ? and annotator_id between ? and ? and review_due_at <= ?))
                returning id, annotator_id, payer_id, project_id, decided_at)
            insert into pg_temp.accepted select * from accepting
            """;

    private static final String REVIEWED =
            """
            with accepting as (
                update tasks.assignment
                   set state = 'ACCEPTED', decided_by = 'REVIEW', decided_at = ?, posting_id = ?
                 where id = any (?::uuid[]) and state = 'SUBMITTED'
                returning id, annotator_id, payer_id, project_id, decided_at)
            insert into pg_temp.accepted select * from accepting
            """;

    private static final String OVERTURNED =
            """
            with accepting as (
                update tasks.assignment
                   set state = 'ACCEPTED', decided_by = 'APPEAL', decided_at = ?, posting_id = ?
                 where id = ? and state = 'REJECTED'
                returning id, annotator_id, payer_id, project_id, decided_at)
            insert into pg_temp.accepted select * from accepting
            """;

    private static final String REJECT =
            """
            update tasks.assignment set state = 'REJECTED', decided_by = 'REVIEW', decided_at = ?
             where id = ? and state = 'SUBMITTED'
            """;

    private static final String ASK_AGAIN =
            "update tasks.assignment set state = 'REWORK' where id = ? and state = 'SUBMITTED'";

    private static final String REVIEW_UNTIL =
            "update tasks.assignment set review_due_at = ? where id = ? and state = 'SUBMITTED'";

    @Inject Sql sql;

    public int overdue(UUID posting, UUID payer, UUID first, UUID last, Instant cutOff) {
        return sql.change(OVERDUE, posting, cutOff, payer, first, last, cutOff);
    }

    public int reviewed(UUID posting, Collection<UUID> assignments, Instant at) {
        return sql.change(REVIEWED, at, posting, assignments);
    }

    public int overturned(UUID posting, UUID assignment, Instant at) {
        return sql.change(OVERTURNED, at, posting, assignment);
    }

    public int reject(UUID assignment, Instant at) {
        return sql.change(REJECT, at, assignment);
    }

    public int askAgain(UUID assignment) {
        return sql.change(ASK_AGAIN, assignment);
    }

    public int reviewUntil(UUID assignment, Instant time) {
        return sql.change(REVIEW_UNTIL, time, assignment);
    }
}
