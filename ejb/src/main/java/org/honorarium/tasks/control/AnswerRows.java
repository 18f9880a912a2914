package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.Proposal;

/** What somebody has so far of a task, and what they submitted. */
@Dependent
public class AnswerRows {

    private static final String IS_OBJECT = "select jsonb_typeof(?::jsonb) = 'object' as yes";

    private static final String SAVED =
            """
            select d.answer::text as answer, d.active_seconds from tasks.draft d where d.assignment_id = ?
            """;

    private static final String LAST =
            """
            select n.answer::text as answer, n.version, n.answer = ?::jsonb as same
              from tasks.annotation n where n.assignment_id = ? order by n.version desc limit 1
            """;

    private static final String PROPOSED =
            "select machine, version, answer from tasks.proposal_in_work(?)";

    // Nobody is at it for longer than has passed since it was claimed, or since the last time it
    // was saved.
    private static final String SAVE =
            """
            insert into tasks.draft as d (assignment_id, answer, active_seconds, saved_at)
            select a.id, ?::jsonb,
                   least(?::integer, floor(extract(epoch from ?::timestamptz - a.claimed_at))::integer), ?
              from tasks.assignment a where a.id = ?
            on conflict (assignment_id) do update
               set answer = excluded.answer,
                   active_seconds = greatest(d.active_seconds, least(excluded.active_seconds,
                       d.active_seconds + ceil(extract(epoch from excluded.saved_at - d.saved_at))::integer)),
                   saved_at = excluded.saved_at
            """;

    private static final String ADD =
            """
            insert into tasks.annotation (assignment_id, version, answer, work_seconds, submitted_at, machine,
                                          machine_version)
            select ?, ?, ?::jsonb, (select active_seconds from tasks.draft where assignment_id = ?), ?,
                   p.machine, p.version
              from (select) one left join tasks.proposal_in_work(?) p on true
            """;

    private static final String SUBMIT =
            """
            update tasks.assignment
               set state = 'SUBMITTED', submitted_at = ?,
                   review_due_at = ?::timestamptz + coalesce(review_days, 7) * interval '1 day'
             where id = ? and state in ('CLAIMED', 'REWORK')
            """;

    @Inject Sql sql;

    /** The proposal that the actor has before them. */
    public Optional<Proposal> proposed(UUID claim) {
        return sql.first(
                PROPOSED,
                row -> new Proposal(row.text("machine"), row.text("version"), row.text("answer")),
                claim);
    }

    public boolean isObject(String answer) {
        return sql.one(IS_OBJECT, row -> row.yes("yes"), answer);
    }

    public Optional<Saved> saved(UUID claim) {
        return sql.first(
                SAVED,
                row -> new Saved(row.text("answer"), (int) row.number("active_seconds")),
                claim);
    }

    /** What was submitted last, and whether it is this. */
    public Optional<Submitted> last(UUID claim, String answer) {
        return sql.first(
                LAST,
                row ->
                        new Submitted(
                                row.text("answer"), (int) row.number("version"), row.yes("same")),
                answer,
                claim);
    }

    public void save(UUID claim, String answer, int activeSeconds, Instant at) {
        sql.change(SAVE, answer, activeSeconds, at, at, claim);
    }

    /** The next version is submitted. */
    public void submit(UUID claim, int version, String answer, Instant at) {
        sql.change(ADD, claim, version, answer, claim, at, claim);
        sql.change(SUBMIT, at, at, claim);
    }

    /** What is not handed in yet. */
    public record Saved(String answer, int activeSeconds) {}

    /** What was handed in. */
    public record Submitted(String answer, int version, boolean same) {}
}
