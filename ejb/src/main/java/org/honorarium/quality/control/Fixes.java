package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.database.boundary.SqlFailed;
import org.honorarium.quality.entity.DecisionRejected;

/** What reviewers put right in work that they accepted. */
@Dependent
public class Fixes {

    private static final int LONGEST = 1_000_000;

    private static final String IS_OBJECT = "select jsonb_typeof(?::jsonb) = 'object' as yes";

    private static final String IS_SUBMITTED =
            """
            select 1 as n from tasks.answers where assignment_id = ? and answer = ?::jsonb
            """;

    private static final String ADD =
            """
            insert into quality.fix (assignment_id, version, answer, remark, fixed_by, fixed_at)
            values (?, ?, ?::jsonb, ?, ?, ?)
            """;

    private static final String SAME =
            "select answer = ?::jsonb as same from quality.fix where assignment_id = ?";

    @Inject Sql sql;

    /**
     * @throws DecisionRejected if this can be no answer
     */
    public void check(String answer) {
        if (answer == null || answer.length() > LONGEST) {
            throw DecisionRejected.answerWrong(
                    answer == null ? "nothing" : answer.length() + " characters");
        }
        try {
            if (!sql.one(IS_OBJECT, row -> row.yes("yes"), answer)) {
                throw DecisionRejected.answerWrong("another JSON value");
            }
        } catch (SqlFailed failure) {
            if (failure.isCausedByData()) {
                throw DecisionRejected.answerWrong("no JSON");
            }
            throw failure;
        }
    }

    /** Whether it is just what the annotator submitted. */
    public boolean isSubmitted(UUID assignment, String answer) {
        return sql.first(IS_SUBMITTED, row -> row.number("n"), assignment, answer).isPresent();
    }

    /** Before the work itself is marked as accepted. */
    public void add(
            UUID assignment, int version, String answer, String remark, UUID by, Instant at) {
        sql.change(ADD, assignment, version, answer, remark, by, at);
    }

    /** Whether the work was fixed to this; empty if it was not fixed. */
    public Optional<Boolean> same(UUID assignment, String answer) {
        return sql.first(SAME, row -> row.yes("same"), answer, assignment);
    }
}
