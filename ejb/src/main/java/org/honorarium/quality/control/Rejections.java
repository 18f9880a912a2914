package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** Why work was rejected, by whom and when. */
@Dependent
public class Rejections {

    private static final String ADD =
            """
            insert into quality.rejection (assignment_id, reason, decided_by, decided_at)
            values (?, ?, ?, ?)
            """;

    @Inject Sql sql;

    public void add(UUID assignment, String reason, UUID by, Instant at) {
        sql.change(ADD, assignment, reason, by, at);
    }
}
