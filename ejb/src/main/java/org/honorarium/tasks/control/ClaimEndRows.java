package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Claims whose time runs out. */
@Dependent
public class ClaimEndRows {

    // Locked as whoever submits locks it: what is just submitted is passed by.
    private static final String EXPIRE =
            """
            with due as (
                select a.id from tasks.in_work w
                  join tasks.assignment a on a.id = w.assignment_id
                 where w.due_at < ? and a.state = 'CLAIMED'
                 order by w.due_at limit 1000
                   for no key update of a skip locked)
            update tasks.assignment a set state = 'EXPIRED' from due where a.id = due.id
            returning a.id, a.annotator_id
            """;

    // What is just submitted is passed by here, too.
    private static final String BRING_BACK =
            """
            with due as (
                select a.id from tasks.in_work w
                  join tasks.assignment a on a.id = w.assignment_id
                 where w.due_at < ? and a.state = 'REWORK'
                 order by w.due_at limit 1000
                   for no key update of a skip locked)
            update tasks.assignment a
               set state = 'SUBMITTED',
                   review_due_at = least(a.review_due_at, a.submitted_at + interval '504 hours')
              from due where a.id = due.id
            returning a.id, a.annotator_id
            """;

    // At the latest when a quarter of a claim's time is left, however short it is.
    private static final String REMIND =
            """
            update tasks.in_work w set reminded_at = ?
              from tasks.assignment a
             where a.id = w.assignment_id and w.reminded_at is null and w.due_at between ? and ?
               and a.state = 'CLAIMED' and 4 * (w.due_at - ?::timestamptz) <= a.due_at - a.claimed_at
            returning w.assignment_id as id, w.annotator_id
            """;

    private static final String REMIND_AGAIN =
            """
            update tasks.in_work w set reminded_at = ?
             where w.asked_version is not null and w.reminded_at is null and w.due_at between ? and ?
            returning w.assignment_id as id, w.annotator_id
            """;

    @Inject Sql sql;

    /** Ends what was to be submitted before; says which, and whose. */
    public List<Owned> expire(Instant before) {
        return sql.rows(EXPIRE, ClaimEndRows::owned, before);
    }

    /**
     * What was asked for again and was to be submitted before waits for review as it was, and as
     * long as it would have; says which, and whose.
     */
    public List<Owned> bringBack(Instant before) {
        return sql.rows(BRING_BACK, ClaimEndRows::owned, before);
    }

    /** Notes that whoever has to do something again until then is reminded; each once. */
    public List<Owned> remindAgain(Instant now, Instant until) {
        return sql.rows(REMIND_AGAIN, ClaimEndRows::owned, now, now, until);
    }

    /** Notes that whoever has to submit until then is reminded; each once. */
    public List<Owned> remind(Instant now, Instant until) {
        return sql.rows(REMIND, ClaimEndRows::owned, now, now, until, now);
    }

    /** A claim, and whose it is. */
    public record Owned(UUID claim, UUID annotator) {}

    private static Owned owned(Row row) throws SQLException {
        return new Owned(row.uuid("id"), row.uuid("annotator_id"));
    }
}
