package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** How the outside names pieces of work. */
@Dependent
public class AssignmentReferences {

    private static final String IDS =
            """
            select id, reference from tasks.assignment
             where annotator_id = ? and reference = any (?::text[])
            """;

    private static final String IDS_IN = IDS + " and project_id = ?";

    @Inject Sql sql;

    /**
     * Those of an annotator, in one project or in all. What the reader may not see is not there.
     */
    public Map<String, UUID> ids(
            UUID annotator, Optional<UUID> project, Collection<String> references) {
        var found = new HashMap<String, UUID>();
        if (project.isPresent()) {
            sql.rows(
                    IDS_IN,
                    row -> found.put(row.text("reference"), row.uuid("id")),
                    annotator,
                    references,
                    project.get());
        } else {
            sql.rows(
                    IDS,
                    row -> found.put(row.text("reference"), row.uuid("id")),
                    annotator,
                    references);
        }
        return found;
    }
}
