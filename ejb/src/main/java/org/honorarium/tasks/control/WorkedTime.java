package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/**
 * How long was worked on assignments, as their annotations say; the database lets nothing count for
 * more than the time in which the work was in its annotator's hands.
 */
@Dependent
public class WorkedTime {

    private static final String OF =
            """
            select w.assignment_id, coalesce(w.work_seconds, 0) as seconds
              from tasks.work w
             where w.assignment_id = any (?::uuid[])
            """;

    @Inject Sql sql;

    /** In seconds; 0 where nothing was measured. */
    public Map<UUID, Long> of(Collection<UUID> assignments) {
        var seconds = new HashMap<UUID, Long>();
        sql.rows(
                OF,
                row -> seconds.put(row.uuid("assignment_id"), row.number("seconds")),
                assignments);
        return seconds;
    }
}
