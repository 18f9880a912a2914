package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** New assignments from incoming work, already in the state that the file gives them. */
@Dependent
public class IncomingAssignments {

    // Which rows are new, with the ids that they get; the statements after it read this.
    private static final String FIND_NEW =
            """
            create temporary table newcomer on commit drop as
            select ids.derived(?::timestamptz, concat_ws('/', 'assignment', ?::uuid, i.assignment)) as id,
                   t.id as task_id, n.id as annotator_id, i.assignment, i.state, i.amount_minor,
                   i.claimed_at, i.submitted_at, i.review_due_at, i.decided_at, i.line
              from pg_temp.incoming i
              join annotators.reference n on n.reference = i.annotator
              join tasks.task t on t.project_id = ?::uuid and t.reference = i.task
              left join tasks.assignment a on a.project_id = ?::uuid and a.reference = i.assignment
             where i.assignment is not null and a.id is null
             order by 1
            """;

    private static final String TO_QUOTE =
            """
            create temporary table to_quote on commit drop as
            select id, amount_minor, ?::char(3) as currency from pg_temp.newcomer
            """;

    private static final String ADD =
            """
            with added as (
                insert into tasks.assignment (id, task_id, project_id, payer_id, annotator_id, reference, state,
                                              claimed_at, submitted_at, review_due_at, decided_at, decided_by,
                                              posting_id)
                select id, task_id, ?, ?, annotator_id, assignment, state, claimed_at, submitted_at,
                       review_due_at, decided_at, case when state <> 'SUBMITTED' then 'REVIEW' end,
                       case when state = 'ACCEPTED' then ? end
                  from pg_temp.newcomer
                returning id, annotator_id, payer_id, project_id, decided_at, state)
            insert into pg_temp.accepted
            select id, annotator_id, payer_id, project_id, decided_at from added where state = 'ACCEPTED'
            """;

    private static final String ANNOTATIONS =
            """
            insert into tasks.annotation (assignment_id, version, answer, work_seconds, submitted_at, machine,
                                          machine_version)
            select n.id, 1, i.answer, i.work_seconds, i.submitted_at, i.machine, i.machine_version
              from pg_temp.newcomer n join pg_temp.incoming i on i.line = n.line
            """;

    @Inject Sql sql;

    public int findNew(UUID project, String currency, Instant now) {
        sql.change("drop table if exists pg_temp.newcomer, pg_temp.to_quote");
        // The statistics may know nothing of this project, and would compare every row with every
        // task.
        sql.change("set local enable_nestloop = off");
        int found = sql.change(FIND_NEW, now, project, project, project);
        sql.change("set local enable_nestloop = on");
        sql.change("analyze pg_temp.newcomer");
        sql.change(TO_QUOTE, currency);
        return found;
    }

    public void add(UUID project, UUID payer, UUID posting) {
        sql.change(ADD, project, payer, posting);
        sql.change(ANNOTATIONS);
    }
}
