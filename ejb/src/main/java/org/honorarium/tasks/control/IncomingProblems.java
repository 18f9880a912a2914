package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.IntakeProblem;

/** Looks for what makes incoming work unacceptable; the first line of the first kind is told. */
@Dependent
public class IncomingProblems {

    private static final String UNKNOWN_ANNOTATOR =
            """
            select 'UNKNOWN' as kind, i.line, 'ANNOTATOR' as subject, i.annotator as found,
                   'an annotator of the register' as expected
              from pg_temp.incoming i
              left join annotators.reference a on a.reference = i.annotator
             where i.assignment is not null and a.id is null
             order by i.line limit 1
            """;

    private static final String SAME_ASSIGNMENT_TWICE =
            """
            select 'TWICE' as kind, line, 'ASSIGNMENT' as subject, assignment as found,
                   'it once, and line ' || first || ' has it already' as expected
              from (select line, assignment, min(line) over (partition by assignment) as first
                      from pg_temp.incoming where assignment is not null) i
             where line <> first
             order by line limit 1
            """;

    private static final String SAME_ANNOTATOR_TWICE =
            """
            select 'TWICE' as kind, line, 'ANNOTATOR' as subject, annotator as found,
                   'one assignment of an annotator on a task, see line ' || first as expected
              from (select line, annotator, min(line) over (partition by task, annotator) as first
                      from pg_temp.incoming where assignment is not null) i
             where line <> first
             order by line limit 1
            """;

    // What was asked for again here has more versions than came in; an appeal is not in the file.
    private static final String DIFFERENT =
            """
            select 'DIFFERENT' as kind, line, subject, found, expected
              from (select i.line, d.subject, d.found, d.expected, d.place
                      from pg_temp.incoming i
                      join annotators.reference n on n.reference = i.annotator
                      join tasks.assignment a on a.project_id = ? and a.reference = i.assignment
                      join tasks.task t on t.id = a.task_id
                      join pricing.quote q on q.id = a.id
                     cross join lateral (values
                        (1, 'TASK', i.task, t.reference, i.task <> t.reference),
                        (2, 'ANNOTATOR', i.annotator, 'the annotator we have', n.id <> a.annotator_id),
                        (3, 'PRICE', i.amount_minor::text, q.amount_minor::text,
                            i.amount_minor <> q.amount_minor),
                        (4, 'SUBMITTED_AT', i.submitted_at::text, a.submitted_at::text,
                            i.submitted_at <> a.submitted_at
                            and i.submitted_at is distinct from (
                                select v.submitted_at from tasks.annotation v
                                 where v.assignment_id = a.id and v.version = 1)),
                        (5, 'STATE', i.state, a.state,
                            i.state <> 'SUBMITTED' and a.state <> 'SUBMITTED' and i.state <> a.state
                            and not (i.state = 'REJECTED' and a.decided_by = 'APPEAL')),
                        (6, 'STATE', i.state, 'SUBMITTED: what was claimed or asked for again here is decided here',
                            i.state <> 'SUBMITTED' and a.state = 'SUBMITTED'
                            and (a.due_at is not null or exists (
                                select from tasks.annotation v
                                 where v.assignment_id = a.id and v.version = 2 offset 0))))
                        d (place, subject, found, expected, wrong)
                     where d.wrong
                    union all
                    select i.line, 'ANNOTATOR', i.annotator,
                           'one assignment of an annotator on a task; we have ' || a.reference, 7
                      from pg_temp.incoming i
                      join annotators.reference n on n.reference = i.annotator
                      join tasks.task t on t.project_id = ? and t.reference = i.task
                      join tasks.assignment a on a.project_id = t.project_id and a.task_id = t.id
                                             and a.annotator_id = n.id
                     where a.reference <> i.assignment) differences
             order by line, place limit 1
            """;

    // Work done before or after is not on both sides at once, even if it arrives now.
    private static final String BARRED =
            """
            select 'BARRED' as kind, i.line, 'ANNOTATOR' as subject, i.annotator as found,
                   'an annotator who is not on the other side of an information barrier' as expected
              from barriers.kept_apart k
              join annotators.reference n on n.id = k.person_id
              join pg_temp.incoming i on i.annotator = n.reference
              left join tasks.assignment a on a.project_id = ? and a.reference = i.assignment
             where k.client_id = ? and i.assignment is not null and a.id is null
               and i.claimed_at < k.until and i.submitted_at > k.since
             order by i.line limit 1
            """;

    private static final String NOT_ADMITTED =
            """
            select 'NOT_ADMITTED' as kind, min(i.line) as line, 'ANNOTATOR' as subject, i.annotator as found,
                   'an annotator who is admitted to the compartment of the project' as expected
              from pg_temp.incoming i
              join annotators.reference n on n.reference = i.annotator
              left join tasks.assignment a on a.project_id = ? and a.reference = i.assignment
             where i.assignment is not null and a.id is null
             group by n.id, i.annotator
            having not projects.is_admitted(?, n.id, true)
             order by line limit 1
            """;

    private static final String COMPARTMENT =
            "select 1 as n from projects.compartment_of where project_id = ?";

    @Inject Sql sql;

    public Optional<IntakeProblem> first(UUID project) {
        return Stream.<Optional<IntakeProblem>>of(
                        look(UNKNOWN_ANNOTATOR),
                        look(SAME_ASSIGNMENT_TWICE),
                        look(SAME_ANNOTATOR_TWICE),
                        different(project))
                .flatMap(Optional::stream)
                .findFirst();
    }

    // The statistics may know little of this project, and would compare every row with every other.
    private Optional<IntakeProblem> different(UUID project) {
        sql.change("set local enable_nestloop = off");
        var found = look(DIFFERENT, project, project);
        sql.change("set local enable_nestloop = on");
        return found;
    }

    /** Work of people who are barred from the project's client. */
    public Optional<IntakeProblem> barred(UUID project, UUID client) {
        return look(BARRED, project, client);
    }

    /** Work of people who are not admitted to the project's compartment, if it is one. */
    public Optional<IntakeProblem> notAdmitted(UUID project) {
        return sql.first(COMPARTMENT, row -> 0, project).isEmpty()
                ? Optional.empty()
                : look(NOT_ADMITTED, project, project);
    }

    private Optional<IntakeProblem> look(String statement, Object... parameters) {
        return sql.first(statement, IncomingProblems::read, parameters);
    }

    static IntakeProblem read(Row row) throws SQLException {
        return new IntakeProblem(
                IntakeProblem.Kind.valueOf(row.text("kind")),
                row.number("line"),
                IntakeProblem.Subject.valueOf(row.text("subject")),
                row.text("found"),
                row.text("expected"));
    }
}
