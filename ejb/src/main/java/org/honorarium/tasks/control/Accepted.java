package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.honorarium.database.boundary.Sql;

/** The table in which one transaction hands over what it accepted; gone when it ends. */
@Dependent
public class Accepted {

    private static final String FORGET = "drop table if exists pg_temp.accepted";

    private static final String BEGIN =
            """
            create temporary table accepted (
                assignment_id uuid, annotator_id uuid, payer_id uuid, project_id uuid, accepted_at timestamptz
            ) on commit drop
            """;

    @Inject Sql sql;

    public void begin() {
        sql.change(FORGET);
        sql.change(BEGIN);
    }
}
