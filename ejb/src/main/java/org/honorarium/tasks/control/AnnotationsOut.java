package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.AnnotationLine;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.Provenance;

/** The annotations of a project with all that is said of them. */
@Dependent
public class AnnotationsOut {

    // In the order of an index, so that nothing is sorted, and the first comes at once.
    private static final String ALL =
            """
            select a.reference as id, t.reference as task, coalesce(y.reference, '') as task_type,
                   n.reference as annotator, a.state, last.version, last.machine, last.machine_version, last.work_seconds, a.claimed_at,
                   a.submitted_at, a.decided_at, a.decided_by, last.answer::text as answer
              from tasks.assignment a
              join tasks.task t on t.id = a.task_id
              left join projects.task_type_reference y on y.task_type_id = t.task_type_id
              join annotators.reference n on n.id = a.annotator_id
             cross join lateral (select x.version, x.work_seconds, x.answer, x.machine, x.machine_version from tasks.annotation x
                                  where x.assignment_id = a.id order by x.version desc limit 1) last
             where a.project_id = ? and (?::text is null or a.state = ?::text)
             order by a.reference
            """;

    private static final String OF_MACHINES =
            """
            select a.reference as id, t.reference as task, coalesce(y.reference, '') as task_type,
                   n.reference as annotator, n.name as machine, n.version as machine_version, a.made_at,
                   a.answer::text as answer
              from tasks.machine_annotation a
              join tasks.task t on t.id = a.task_id
              left join projects.task_type_reference y on y.task_type_id = t.task_type_id
              join annotators.machine_reference n on n.annotator_id = a.annotator_id
             where a.project_id = ?
             order by a.reference
            """;

    @Inject Sql sql;

    public void each(UUID project, AssignmentState state, Consumer<AnnotationLine> taker) {
        sql.each(ALL, AnnotationsOut::read, taker, project, state, state);
    }

    public void eachOfMachines(UUID project, Consumer<AnnotationLine> taker) {
        sql.each(OF_MACHINES, AnnotationsOut::readMachine, taker, project);
    }

    private static AnnotationLine readMachine(Row row) throws SQLException {
        return new AnnotationLine(
                row.text("id"),
                row.text("task"),
                row.text("task_type"),
                row.text("annotator"),
                null,
                1,
                Provenance.MACHINE,
                row.text("machine"),
                row.text("machine_version"),
                null,
                null,
                row.instant("made_at"),
                null,
                null,
                row.text("answer"));
    }

    private static AnnotationLine read(Row row) throws SQLException {
        return new AnnotationLine(
                row.text("id"),
                row.text("task"),
                row.text("task_type"),
                row.text("annotator"),
                AssignmentState.valueOf(row.text("state")),
                (int) row.number("version"),
                row.has("machine") ? Provenance.PERSON_WITH_PROPOSAL : Provenance.PERSON,
                row.text("machine"),
                row.text("machine_version"),
                row.has("work_seconds") ? row.number("work_seconds") : null,
                row.instant("claimed_at"),
                row.instant("submitted_at"),
                row.instant("decided_at"),
                row.text("decided_by"),
                row.text("answer"));
    }
}
