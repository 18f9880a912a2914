package org.honorarium.gold.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.database.boundary.Copy;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.gold.entity.GoldLine;
import org.honorarium.gold.entity.GoldProblem;

/** The table into which one transaction streams gold results, and what becomes of them. */
@Dependent
public class IncomingGold {

    private static final String BEGIN =
            """
            create temporary table incoming_gold (
                line bigint, reference text, task_type text, task text, annotator text, found boolean,
                answered_at timestamptz
            ) on commit drop
            """;

    private static final String COLUMNS =
            "line, reference, task_type, task, annotator, found, answered_at";

    private static final String UNKNOWN_TYPE =
            """
            select 'UNKNOWN' as kind, i.line, 'taskType' as place, i.task_type as said,
                   'a task type of the project' as expected
              from pg_temp.incoming_gold i
              left join projects.task_type t on t.project_id = ? and t.reference = i.task_type
             where t.id is null
             order by i.line limit 1
            """;

    private static final String UNKNOWN_ANNOTATOR =
            """
            select 'UNKNOWN' as kind, i.line, 'annotator' as place, i.annotator as said,
                   'an annotator of the register' as expected
              from pg_temp.incoming_gold i
              left join annotators.reference a on a.reference = i.annotator
             where a.id is null
             order by i.line limit 1
            """;

    private static final String TWICE =
            """
            select 'TWICE' as kind, line, 'reference' as place, reference as said,
                   'it once, and line ' || first || ' has it already' as expected
              from (select line, reference, min(line) over (partition by reference) as first
                      from pg_temp.incoming_gold) i
             where line <> first
             order by line limit 1
            """;

    private static final String KEEP =
            """
            insert into gold.result (project_id, reference, task_type_id, task, annotator_id, found, answered_at)
            select t.project_id, i.reference, t.id, i.task, a.id, i.found, i.answered_at
              from pg_temp.incoming_gold i
              join projects.task_type t on t.project_id = ? and t.reference = i.task_type
              join annotators.reference a on a.reference = i.annotator
             order by i.line
                on conflict (project_id, reference) do nothing
            """;

    // Behind the keeping: also what somebody else brought in at the same moment is seen.
    private static final String DIFFERENT =
            """
            select 'DIFFERENT' as kind, i.line, d.place, d.said, d.expected
              from pg_temp.incoming_gold i
             cross join lateral (select * from gold.result x
                                  where x.project_id = ? and x.reference = i.reference offset 0) r
              join projects.task_type t on t.id = r.task_type_id
              join annotators.reference a on a.id = r.annotator_id
             cross join lateral (values
                (1, 'reference', i.reference, 'one that was not compared here', r.assignment_id is not null),
                (2, 'taskType', i.task_type, t.reference, i.task_type <> t.reference),
                (3, 'task', i.task, r.task, i.task <> r.task),
                (4, 'annotator', i.annotator, a.reference, i.annotator <> a.reference),
                (5, 'found', i.found::text, r.found::text, i.found <> r.found),
                (6, 'answeredAt', to_char(i.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                    to_char(r.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                    i.answered_at <> r.answered_at))
                d (number, place, said, expected, wrong)
             where d.wrong
             order by i.line, d.number limit 1
            """;

    private static final String FACTS =
            """
            select count(*) as results, count(*) filter (where found) as found,
                   count(distinct annotator) as annotators,
                   (array_agg(reference order by line))[1] as first,
                   (array_agg(reference order by line desc))[1] as last
              from pg_temp.incoming_gold
            """;

    @Inject Sql sql;

    public Copy begin() {
        sql.change("drop table if exists pg_temp.incoming_gold");
        sql.change(BEGIN);
        return sql.copyInto("pg_temp.incoming_gold", COLUMNS);
    }

    public void end() {
        sql.change("analyze pg_temp.incoming_gold");
    }

    public static void add(Copy rows, GoldLine one) {
        var result = one.result();
        rows.row(
                one.line(),
                result.reference(),
                result.taskType(),
                result.task(),
                result.annotator(),
                result.found(),
                result.answeredAt());
    }

    public Optional<GoldProblem> problem(UUID project) {
        return Stream.of(look(UNKNOWN_TYPE, project), look(UNKNOWN_ANNOTATOR), look(TWICE))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Says how many are new. */
    public int keep(UUID project) {
        return sql.change(KEEP, project);
    }

    public Optional<GoldProblem> difference(UUID project) {
        return look(DIFFERENT, project);
    }

    /** What is in the file, for the audit. */
    public Map<String, String> facts() {
        return sql.one(
                FACTS,
                row -> {
                    var facts = new HashMap<String, String>();
                    for (var name : new String[] {"results", "found", "annotators"}) {
                        facts.put(name, Long.toString(row.number(name)));
                    }
                    facts.put("first", row.text("first"));
                    facts.put("last", row.text("last"));
                    return facts;
                });
    }

    private Optional<GoldProblem> look(String statement, Object... parameters) {
        return sql.first(statement, IncomingGold::read, parameters);
    }

    private static GoldProblem read(Row row) throws SQLException {
        return new GoldProblem(
                GoldProblem.Kind.valueOf(row.text("kind")),
                row.number("line"),
                row.text("place"),
                row.text("said"),
                row.text("expected"));
    }
}
