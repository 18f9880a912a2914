package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.Place;
import org.honorarium.tasks.entity.Wanted;

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

    private static final String CALLED = "select * from tasks.own_claim(null, ?, ?)";

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

    private static final String HOLD =
            "select * from tasks.hold_place(?, ?::uuid, ?::uuid, ?::uuid[], ?)";

    private static final String ADD =
            """
            insert into tasks.assignment (id, task_id, project_id, payer_id, annotator_id, reference, state,
                                          claimed_at, due_at, review_days)
            values (?, ?, ?, ?, ?, ?, 'CLAIMED', ?, ?, ?)
            """;

    private static final String GIVE_BACK =
            "update tasks.assignment set state = 'RETURNED' where id = ? and state = 'CLAIMED'";

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
                   review_due_at = ?::timestamptz + coalesce(a.review_days, 7) * interval '1 day'
              from due where a.id = due.id
            returning a.id, a.annotator_id
            """;

    // Of what lasts longer than twice as long as the reminder comes before its end.
    private static final String REMIND =
            """
            update tasks.in_work w set reminded_at = ?
              from tasks.assignment a
             where a.id = w.assignment_id and w.reminded_at is null and w.due_at between ? and ?
               and a.state = 'CLAIMED' and a.due_at - a.claimed_at > 2 * (?::timestamptz - ?::timestamptz)
            returning w.assignment_id as id, w.annotator_id
            """;

    private static final String REMIND_AGAIN =
            """
            update tasks.in_work w set reminded_at = ?
             where w.asked_version is not null and w.reminded_at is null and w.due_at between ? and ?
            returning w.assignment_id as id, w.annotator_id
            """;

    @Inject Sql sql;

    public Optional<Claim> find(UUID claim, UUID annotator) {
        return sql.first(FIND, ClaimRows::read, claim, annotator);
    }

    /** One of the actor's own. */
    public Optional<Claim> own(UUID claim) {
        return sql.first(OWN, ClaimRows::read, claim);
    }

    /** One of the actor's own, by the key that they chose. */
    public Optional<Claim> ownCalled(UUID project, String reference) {
        return sql.first(CALLED, ClaimRows::read, project, reference);
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

    /**
     * Holds a place until the transaction ends.
     *
     * @param butTypes task types that are not for this annotator
     * @param wait whether to wait for tasks on which somebody else is just taking a place
     */
    public Optional<Place> hold(Wanted wanted, Collection<UUID> butTypes, boolean wait) {
        return sql.first(
                HOLD,
                row -> new Place(row.uuid("task_id"), row.uuid("task_type_id")),
                wanted.project(),
                wanted.taskType().orElse(null),
                wanted.task().orElse(null),
                butTypes,
                wait);
    }

    /**
     * @param payer who will owe what it earns
     */
    public void add(
            UUID id,
            String reference,
            UUID task,
            UUID project,
            UUID payer,
            UUID annotator,
            Instant at,
            Instant dueAt,
            int reviewDays) {
        sql.change(ADD, id, task, project, payer, annotator, reference, at, dueAt, reviewDays);
    }

    public void giveBack(UUID claim) {
        sql.change(GIVE_BACK, claim);
    }

    /** Ends what was to be submitted before; says which, and whose. */
    public List<Owned> expire(Instant before) {
        return sql.rows(EXPIRE, ClaimRows::owned, before);
    }

    /**
     * What was asked for again and was to be submitted before waits for review as it was; says
     * which, and whose.
     */
    public List<Owned> bringBack(Instant before, Instant now) {
        return sql.rows(BRING_BACK, ClaimRows::owned, before, now);
    }

    /** Notes that whoever has to do something again until then is reminded; each once. */
    public List<Owned> remindAgain(Instant now, Instant until) {
        return sql.rows(REMIND_AGAIN, ClaimRows::owned, now, now, until);
    }

    /** Notes that whoever has to submit until then is reminded; each once. */
    public List<Owned> remind(Instant now, Instant until) {
        return sql.rows(REMIND, ClaimRows::owned, now, now, until, until, now);
    }

    /** A claim, and whose it is. */
    public record Owned(UUID claim, UUID annotator) {}

    private static Owned owned(Row row) throws SQLException {
        return new Owned(row.uuid("id"), row.uuid("annotator_id"));
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
