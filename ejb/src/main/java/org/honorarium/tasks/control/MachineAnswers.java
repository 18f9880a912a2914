package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.database.boundary.Copy;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.IntakeProblem;
import org.honorarium.tasks.entity.MachineAnswer;

/** The table into which one transaction streams answers of machines, and what becomes of them. */
@Dependent
public class MachineAnswers {

    private static final String BEGIN =
            """
            create temporary table incoming_machine (
                line bigint, reference text, task text, annotator text, answer jsonb, made_at timestamptz
            ) on commit drop
            """;

    private static final String COLUMNS = "line, reference, task, annotator, answer, made_at";

    private static final String UNKNOWN_TASK =
            """
            select 'UNKNOWN' as kind, i.line, 'TASK' as subject, i.task as found,
                   'a task of this project; tasks come before their annotations' as expected
              from pg_temp.incoming_machine i
              left join lateral (select true as there from tasks.task x
                                  where x.project_id = ? and x.reference = i.task offset 0) t on true
             where t.there is null
             order by i.line limit 1
            """;

    private static final String UNKNOWN_MACHINE =
            """
            select 'UNKNOWN' as kind, i.line, 'ANNOTATOR' as subject, i.annotator as found,
                   'an annotator of the register of whom it was said that it is a machine' as expected
              from pg_temp.incoming_machine i
              left join annotators.machine_reference m on m.reference = i.annotator
             where m.annotator_id is null
             order by i.line limit 1
            """;

    private static final String TWICE =
            """
            select 'TWICE' as kind, line, subject, found,
                   'it once, and line ' || first || ' has it already' as expected
              from (select line, 'ASSIGNMENT' as subject, reference as found,
                           min(line) over (partition by reference) as first
                      from pg_temp.incoming_machine
                    union all
                    select line, 'TASK', task, min(line) over (partition by task, annotator)
                      from pg_temp.incoming_machine) i
             where line <> first
             order by line limit 1
            """;

    private static final String DIFFERENT =
            """
            select 'DIFFERENT' as kind, i.line, d.subject, d.found, d.expected
              from pg_temp.incoming_machine i
             cross join lateral (select x.id, x.reference, x.answer, t.reference as task, m.reference as annotator
                                   from tasks.machine_annotation x
                                   join tasks.task t on t.id = x.task_id
                                   join annotators.machine_reference m on m.annotator_id = x.annotator_id
                                  where x.id = any (array(
                                            select y.id from tasks.machine_annotation y
                                             where y.project_id = ? and y.reference = i.reference
                                            union
                                            select y.id from tasks.task z
                                              join tasks.machine_annotation y on y.task_id = z.id
                                              join annotators.machine_reference n on n.annotator_id = y.annotator_id
                                             where z.project_id = ? and z.reference = i.task
                                               and n.reference = i.annotator)) offset 0) a
             cross join lateral (values
                (1, 'ASSIGNMENT', i.reference, a.reference, i.reference <> a.reference),
                (2, 'TASK', i.task, a.task, i.task <> a.task),
                (3, 'ANNOTATOR', i.annotator, a.annotator, i.annotator <> a.annotator),
                (4, 'ANSWER', i.answer::text, left(a.answer::text, 100), i.answer <> a.answer))
                d (place, subject, found, expected, wrong)
             where d.wrong
             order by i.line, d.place limit 1
            """;

    private static final String KEEP =
            """
            insert into tasks.machine_annotation (id, project_id, reference, task_id, annotator_id, answer, made_at)
            select ids.derived(?, concat_ws('/', 'machine', ?, i.reference)), ?, i.reference, t.id, m.annotator_id,
                   i.answer, i.made_at
              from pg_temp.incoming_machine i
              join annotators.machine_reference m on m.reference = i.annotator
             cross join lateral (select x.id from tasks.task x
                                  where x.project_id = ? and x.reference = i.task offset 0) t
                on conflict on constraint one_machine_annotation_of_a_reference do nothing
            """;

    @Inject Sql sql;

    public Copy begin() {
        sql.change("drop table if exists pg_temp.incoming_machine");
        sql.change(BEGIN);
        return sql.copyInto("pg_temp.incoming_machine", COLUMNS);
    }

    public void end() {
        sql.change("analyze pg_temp.incoming_machine");
    }

    public static void add(Copy rows, MachineAnswer one) {
        rows.row(
                one.line(),
                one.reference(),
                one.task(),
                one.annotator(),
                one.answer(),
                one.madeAt());
    }

    public Optional<IntakeProblem> problem(UUID project) {
        return Stream.<Optional<IntakeProblem>>of(
                        look(UNKNOWN_TASK, project),
                        look(UNKNOWN_MACHINE),
                        look(TWICE),
                        look(DIFFERENT, project, project))
                .flatMap(Optional::stream)
                .findFirst();
    }

    public int keep(UUID project, Instant now) {
        return sql.change(KEEP, now, project, project, project);
    }

    private Optional<IntakeProblem> look(String statement, Object... parameters) {
        return sql.first(statement, IncomingProblems::read, parameters);
    }
}
