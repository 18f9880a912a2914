package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.database.boundary.Copy;
import org.honorarium.database.boundary.Sql;
import org.honorarium.projects.entity.TaskTypeTerms;
import org.honorarium.tasks.entity.IncomingTask;
import org.honorarium.tasks.entity.IntakeProblem;
import org.honorarium.tasks.entity.Proposal;

/** The table into which one transaction streams tasks, and what becomes of them. */
@Dependent
public class TasksOfLines {

    private static final String BEGIN =
            """
            create temporary table incoming_task (
                line bigint, reference text, task_type text, title text, description text, overlap integer,
                input jsonb, open boolean, priority integer, machine text, machine_version text, proposal jsonb
            ) on commit drop
            """;

    private static final String COLUMNS =
            """
            line, reference, task_type, title, description, overlap, input, open, priority, machine,
            machine_version, proposal
            """;

    private static final String TWICE =
            """
            select 'TWICE' as kind, line, 'TASK' as subject, reference as found,
                   'it once, and line ' || first || ' has it already' as expected
              from (select line, reference, min(line) over (partition by reference) as first
                      from pg_temp.incoming_task) i
             where line <> first
             order by line limit 1
            """;

    // Looked up one by one: the statistics may know nothing of this project.
    private static final String DIFFERENT =
            """
            select 'DIFFERENT' as kind, i.line, d.subject, d.found, d.expected
              from pg_temp.incoming_task i
             cross join lateral (select x.task_type_id, x.overlap, x.input from tasks.task x
                                  where x.project_id = ? and x.reference = i.reference offset 0) t
              left join projects.task_type_reference y on y.task_type_id = t.task_type_id
             cross join lateral (values
                (1, 'TASK_TYPE', i.task_type, y.reference, i.task_type is distinct from y.reference),
                (2, 'OVERLAP', i.overlap::text, t.overlap::text, i.overlap <> t.overlap),
                (3, 'INPUT', i.input::text, left(t.input::text, 100), i.input <> t.input))
                d (place, subject, found, expected, wrong)
             where d.wrong
             order by i.line, d.place limit 1
            """;

    private static final String PROPOSED_OTHERWISE =
            """
            select case when p.there then 'DIFFERENT' else 'TOO_LATE' end as kind, i.line,
                   'PROPOSAL' as subject, i.proposal::text as found,
                   case when p.there then p.machine || ' ' || p.version || ': ' || left(p.answer::text, 100)
                        else 'no proposal: somebody began this task without one' end as expected
              from pg_temp.incoming_task i
             cross join lateral (select x.id from tasks.task x
                                  where x.project_id = ? and x.reference = i.reference offset 0) t
              left join lateral (select true as there, x.machine, x.version, x.answer from tasks.proposal x
                                  where x.task_id = t.id offset 0) p on true
             where i.proposal is not null
               and case when p.there then (i.machine, i.machine_version, i.proposal)
                                          <> (p.machine, p.version, p.answer)
                        else exists (select from tasks.assignment a where a.task_id = t.id) end
             order by i.line limit 1
            """;

    private static final String TYPES =
            """
            select distinct on (task_type) task_type, coalesce(nullif(title, ''), task_type) as title, description
              from pg_temp.incoming_task
             where task_type <> all (?::text[])
             order by task_type, title = '', line
            """;

    // The first line is claimed first: ids go by time, so the last line gets that of this moment.
    private static final String ADD =
            """
            insert into tasks.task (id, project_id, task_type_id, reference, overlap, input, created_at)
            select ids.derived(?::timestamptz - (n.lines - i.line) * interval '1 millisecond',
                               concat_ws('/', 'task', ?, i.reference)),
                   ?, y.task_type_id, i.reference, i.overlap, i.input, ?
              from pg_temp.incoming_task i
             cross join (select max(line) as lines from pg_temp.incoming_task) n
              join projects.task_type_reference y on y.project_id = ? and y.reference = i.task_type
             order by i.line
                on conflict on constraint one_task_reference_a_project do nothing
            """;

    private static final String PROPOSE =
            """
            insert into tasks.proposal (task_id, project_id, machine, version, answer, made_at)
            select t.id, ?, i.machine, i.machine_version, i.proposal, ?
              from pg_temp.incoming_task i
             cross join lateral (select x.id from tasks.task x
                                  where x.project_id = ? and x.reference = i.reference offset 0) t
             where i.proposal is not null
                on conflict (task_id) do nothing
            """;

    private static final String OPEN =
            """
            insert into tasks.opening (task_id, project_id, task_type_id, priority, opened_at)
            select t.id, t.project_id, t.task_type_id, i.priority, ?
              from pg_temp.incoming_task i
             cross join lateral (select x.id, x.project_id, x.task_type_id from tasks.task x
                                  where x.project_id = ? and x.reference = i.reference offset 0) t
             where i.open
             order by t.id
                on conflict (task_id) do nothing
            """;

    @Inject Sql sql;

    public Copy begin() {
        sql.change("drop table if exists pg_temp.incoming_task");
        sql.change(BEGIN);
        return sql.copyInto("pg_temp.incoming_task", COLUMNS);
    }

    /** Without knowing how many rows there are, the database would plan for a handful. */
    public void end() {
        sql.change("analyze pg_temp.incoming_task");
    }

    public static void add(Copy rows, IncomingTask task) {
        rows.row(
                task.line(),
                task.reference(),
                task.taskType(),
                task.title(),
                task.description(),
                task.overlap(),
                task.input(),
                task.open(),
                task.priority(),
                task.proposal().map(Proposal::machine).orElse(null),
                task.proposal().map(Proposal::version).orElse(null),
                task.proposal().map(Proposal::answer).orElse(null));
    }

    public Optional<IntakeProblem> twice() {
        return sql.first(TWICE, IncomingProblems::read);
    }

    public Optional<IntakeProblem> different(UUID project) {
        return sql.first(DIFFERENT, IncomingProblems::read, project)
                .or(() -> sql.first(PROPOSED_OTHERWISE, IncomingProblems::read, project));
    }

    /** The types that these lines name, but those that are known: they stay as they are. */
    public List<TaskTypeTerms> typesBut(Set<String> known) {
        return sql.rows(
                TYPES,
                row ->
                        new TaskTypeTerms(
                                row.text("task_type"), row.text("title"), row.text("description")),
                known);
    }

    /** Says how many are new. */
    public int add(UUID project, Instant now) {
        return sql.change(ADD, now, project, project, now, project);
    }

    /** Says how many have a proposal now that had none. */
    public int propose(UUID project, Instant now) {
        return sql.change(PROPOSE, project, now, project);
    }

    /** Says how many were not open before. */
    public int open(UUID project, Instant now) {
        return sql.change(OPEN, now, project);
    }
}
