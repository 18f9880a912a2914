package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** Decisions that a file brings about work which waits here already. */
@Dependent
public class IncomingDecisions {

    private static final String ACCEPT =
            """
            with accepting as (
                update tasks.assignment a
                   set state = 'ACCEPTED', decided_by = 'REVIEW', decided_at = i.decided_at, posting_id = ?
                  from pg_temp.incoming i
                 where a.project_id = ? and a.reference = i.assignment
                   and a.state = 'SUBMITTED' and i.state = 'ACCEPTED'
                returning a.id, a.annotator_id, a.payer_id, a.project_id, a.decided_at)
            insert into pg_temp.accepted select * from accepting
            """;

    private static final String REJECT =
            """
            update tasks.assignment a
               set state = 'REJECTED', decided_by = 'REVIEW', decided_at = i.decided_at
              from pg_temp.incoming i
             where a.project_id = ? and a.reference = i.assignment
               and a.state = 'SUBMITTED' and i.state = 'REJECTED'
            """;

    @Inject Sql sql;

    public int accept(UUID project, UUID posting) {
        return sql.change(ACCEPT, posting, project);
    }

    public int reject(UUID project) {
        return sql.change(REJECT, project);
    }
}
