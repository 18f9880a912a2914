package org.honorarium.projects.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** Of how many projects annotators are members. */
@Dependent
public class MemberCounts {

    private static final String OF =
            """
            select annotator_id, count(*) as projects
              from projects.member
             where annotator_id = any(?::uuid[])
             group by annotator_id
            """;

    @Inject Sql sql;

    public Map<UUID, Long> of(Collection<UUID> annotators) {
        var counts = new HashMap<UUID, Long>();
        sql.rows(
                OF,
                row -> counts.put(row.uuid("annotator_id"), row.number("projects")),
                annotators);
        return counts;
    }
}
