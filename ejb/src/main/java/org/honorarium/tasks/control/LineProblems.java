package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.IntakeProblem;

/** What else makes annotations unacceptable that come in line by line, on tasks that are known. */
@Dependent
public class LineProblems {

    private static final String UNKNOWN_TASK =
            """
            select 'UNKNOWN' as kind, i.line, 'TASK' as subject, i.task as found,
                   'a task of this project; tasks come before their annotations' as expected
              from pg_temp.incoming i
              left join lateral (select true as there from tasks.task x
                                  where x.project_id = ? and x.reference = i.task offset 0) t on true
             where t.there is null
             order by i.line limit 1
            """;

    private static final String ANSWER =
            """
            select 'DIFFERENT' as kind, i.line, d.subject, d.found, d.expected
              from pg_temp.incoming i
             cross join lateral (select n.answer, n.machine || ' ' || n.machine_version as machine
                                   from tasks.assignment x
                                   join tasks.annotation n on n.assignment_id = x.id
                                                       and n.submitted_at = i.submitted_at
                                  where x.project_id = ? and x.reference = i.assignment offset 0) a
             cross join lateral (values
                (1, 'ANSWER', i.answer::text, left(a.answer::text, 100), a.answer <> i.answer),
                (2, 'MACHINE', coalesce(i.machine || ' ' || i.machine_version, ''), coalesce(a.machine, 'none'),
                    a.machine is distinct from i.machine || ' ' || i.machine_version))
                d (place, subject, found, expected, wrong)
             where d.wrong
             order by i.line, d.place limit 1
            """;

    private static final String ANY_OPEN =
            "select 1 as n where exists (select from tasks.opening where project_id = ?)";

    private static final String FULL =
            """
            select 'FULL' as kind, i.line, 'TASK' as subject, i.task as found,
                   'a task with a place left: ' || o.free || ' of this open task are' as expected
              from (select i.line, i.task, row_number() over (partition by i.task order by i.line) as place
                      from pg_temp.incoming i
                      left join lateral (select true as there from tasks.assignment x
                                          where x.project_id = ? and x.reference = i.assignment offset 0) a on true
                     where a.there is null) i
             cross join lateral (select p.free from tasks.task x
                                   join tasks.opening p on p.task_id = x.id
                                  where x.project_id = ? and x.reference = i.task offset 0) o
             where i.place > o.free
             order by i.line limit 1
            """;

    @Inject Sql sql;

    public Optional<IntakeProblem> unknownTask(UUID project) {
        return sql.first(UNKNOWN_TASK, IncomingProblems::read, project);
    }

    /** Known by the same id, and answered otherwise. */
    public Optional<IntakeProblem> different(UUID project) {
        return sql.first(ANSWER, IncomingProblems::read, project);
    }

    /** More on a task that is open here than there are places. */
    public Optional<IntakeProblem> full(UUID project) {
        return sql.first(ANY_OPEN, row -> 0, project).isEmpty()
                ? Optional.empty()
                : sql.first(FULL, IncomingProblems::read, project, project);
    }
}
