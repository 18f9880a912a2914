package org.honorarium.requirements.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** What somebody lacks of what a project and its task types ask, as the database sees it. */
@Dependent
public class LackingRows {

    private static final String LACKING =
            "select subject from requirements.lacking(?, ?) as found (subject)";

    @Inject Sql sql;

    public Set<UUID> of(UUID project, UUID person) {
        return Set.copyOf(sql.rows(LACKING, row -> row.uuid("subject"), project, person));
    }
}
