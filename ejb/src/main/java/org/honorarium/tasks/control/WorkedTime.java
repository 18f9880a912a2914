package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** How long was worked on assignments, as their annotations say. */
@Dependent
public class WorkedTime {

    // Nobody worked longer than it was in their hands.
    private static final String OF =
            """
            select a.id, least(
                       coalesce((select n.work_seconds from tasks.annotation n
                                  where n.assignment_id = a.id order by n.version desc limit 1), 0),
                       floor(tasks.seconds_in_hands(a.id, a.claimed_at, a.submitted_at)))::bigint as seconds
              from tasks.assignment a
             where a.id = any (?::uuid[])
            """;

    @Inject Sql sql;

    /** In seconds; 0 where nothing was measured. */
    public Map<UUID, Long> of(Collection<UUID> assignments) {
        var seconds = new HashMap<UUID, Long>();
        sql.rows(
                OF,
                row -> seconds.put(row.uuid("id"), Math.max(0, row.number("seconds"))),
                assignments);
        return seconds;
    }
}
