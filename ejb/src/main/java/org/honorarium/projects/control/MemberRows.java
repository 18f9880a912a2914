package org.honorarium.projects.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** Makes annotators members of a project. */
@Dependent
public class MemberRows {

    private static final String JOIN =
            """
            insert into projects.member (project_id, annotator_id, since)
            select ?, annotator_id, ?
              from unnest(?::uuid[]) as joining (annotator_id)
             order by annotator_id
            on conflict (project_id, annotator_id) do nothing
            """;

    @Inject Sql sql;

    /** Says how many were not members before. */
    public int join(UUID project, Collection<UUID> annotators, Instant at) {
        return sql.change(JOIN, project, at, annotators);
    }
}
