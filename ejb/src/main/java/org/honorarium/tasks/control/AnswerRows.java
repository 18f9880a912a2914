package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.TaskForm;

/** What somebody has so far of a task, and what they submitted. */
@Dependent
public class AnswerRows {

    private static final String IS_OBJECT = "select jsonb_typeof(?::jsonb) = 'object' as yes";

    private static final String SECONDS =
            "select active_seconds from tasks.draft where assignment_id = ?";

    // Nobody is at it for longer than it was in their hands, in all and since it was last saved.
    private static final String SAVE =
            """
            insert into tasks.draft as d (assignment_id, answer, active_seconds, saved_at)
            select a.id, ?::jsonb,
                   least(?::integer, floor(tasks.seconds_in_hands(a.id, a.claimed_at, ?::timestamptz))::integer), ?
              from tasks.assignment a where a.id = ?
            on conflict (assignment_id) do update
               set answer = excluded.answer,
                   active_seconds = greatest(d.active_seconds, least(excluded.active_seconds, d.active_seconds
                       + ceil(tasks.seconds_in_hands(d.assignment_id, d.saved_at, excluded.saved_at))::integer)),
                   saved_at = greatest(d.saved_at, excluded.saved_at)
            """;

    private static final String HAND_IN = "select * from tasks.hand_in(?, ?, ?, ?::integer)";

    @Inject Sql sql;

    public boolean isObject(String answer) {
        return sql.one(IS_OBJECT, row -> row.yes("yes"), answer);
    }

    /** Saves it, and says how long was really worked on it. */
    public int save(UUID claim, String answer, int activeSeconds, Instant at) {
        sql.change(SAVE, answer, activeSeconds, at, at, claim);
        return sql.one(SECONDS, row -> (int) row.number("active_seconds"), claim);
    }

    /**
     * Hands it in, if it is in the actor's hands, is an object, and fits. Nobody else changes the
     * claim until the transaction ends; empty if it is not the actor's.
     *
     * @param fitted the version of the form that it was seen to fit; null if it was held against
     *     none
     */
    public Optional<Outcome> handIn(UUID claim, String answer, Instant at, Integer fitted) {
        return sql.first(HAND_IN, AnswerRows::outcome, claim, answer, at, fitted);
    }

    private static Outcome outcome(Row row) throws SQLException {
        return new Outcome(
                row.yes("is_handed_in") ? Optional.of(ClaimRows.read(row)) : Optional.empty(),
                AssignmentState.valueOf(row.text("state")),
                row.uuid("task_id"),
                row.yes("is_object"),
                row.yes("is_same"),
                SheetRows.form(row));
    }

    /**
     * What became of something that was to be handed in.
     *
     * @param handedIn the claim as it stands then; empty if nothing was handed in
     * @param isObject whether it is a JSON object
     * @param isSame whether the last time it was this
     * @param form which it has to fit; empty if the task has a page, or no form
     */
    public record Outcome(
            Optional<Claim> handedIn,
            AssignmentState state,
            UUID task,
            boolean isObject,
            boolean isSame,
            Optional<TaskForm> form) {}
}
