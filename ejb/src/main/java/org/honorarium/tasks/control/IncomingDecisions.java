package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** Decisions that a file brings about work which waits here already. */
@Dependent
public class IncomingDecisions {

    // Looked up one by one ("lateral … offset 0"): of a project whose first file this is the
    // statistics know nothing, and would have every row compared with every other. What was claimed
    // here is decided here.
    private static final String WAITING =
            """
              from (select w.id, i.decided_at
                      from pg_temp.incoming i
                     cross join lateral (select x.id from tasks.assignment x
                                          where x.project_id = ? and x.reference = i.assignment
                                            and x.state = 'SUBMITTED' and x.due_at is null offset 0) w
                     where i.state = '%s') i
             where a.id = i.id and a.state = 'SUBMITTED'
            """;

    private static final String ACCEPT =
            """
            with accepting as (
                update tasks.assignment a
                   set state = 'ACCEPTED', decided_by = 'REVIEW', decided_at = i.decided_at, posting_id = ?
                %s
                returning a.id, a.annotator_id, a.payer_id, a.project_id, a.decided_at)
            insert into pg_temp.accepted select * from accepting
            """
                    .formatted(WAITING.formatted("ACCEPTED"));

    private static final String REJECT =
            """
            update tasks.assignment a
               set state = 'REJECTED', decided_by = 'REVIEW', decided_at = i.decided_at
            %s
            """
                    .formatted(WAITING.formatted("REJECTED"));

    @Inject Sql sql;

    public int accept(UUID project, UUID posting) {
        return sql.change(ACCEPT, posting, project);
    }

    public int reject(UUID project) {
        return sql.change(REJECT, project);
    }
}
