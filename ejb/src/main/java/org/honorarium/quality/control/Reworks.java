package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.quality.entity.DecisionRejected;

/** What was asked for again, of which version of somebody's work. */
@Dependent
public class Reworks {

    private static final String ADD =
            """
            insert into quality.rework (assignment_id, version, text, asked_by, asked_at) values (?, ?, ?, ?, ?)
            """;

    private static final String FIND =
            "select text from quality.rework where assignment_id = ? and version = ?";

    @Inject Sql sql;

    /**
     * Before the work itself is marked as asked for again.
     *
     * @throws DecisionRejected if this version was asked for again before
     */
    public void add(UUID assignment, int version, String text, UUID by, Instant at) {
        if (find(assignment, version).isPresent()) {
            throw DecisionRejected.alreadyAskedAgain(assignment);
        }
        sql.change(ADD, assignment, version, text, by, at);
    }

    public Optional<String> find(UUID assignment, int version) {
        return sql.first(FIND, row -> row.text("text"), assignment, version);
    }
}
