package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.quality.entity.AnnotationLine;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.Provenance;

/** The annotations of a project with all that is said of them. */
@Dependent
public class AnnotationsOut {

    // In the order of an index, so that nothing is sorted, and the first comes at once.
    private static final String ALL =
            """
            select s.reference as id, s.task, coalesce(y.reference, '') as task_type, n.reference as annotator,
                   s.state, s.version, s.machine, s.machine_version, s.work_seconds, s.claimed_at, s.submitted_at,
                   s.decided_at, s.decided_by, s.answer::text as answer,
                   (select f.answer::text from quality.fixed f
                     where f.assignment_id = s.assignment_id) as fixed
              from tasks.submission s
              left join projects.task_type_reference y on y.task_type_id = s.task_type_id
              join annotators.reference n on n.id = s.annotator_id
             where s.project_id = ? and (?::text is null or s.state = ?::text)
             order by s.reference
            """;

    private static final String OF_MACHINES =
            """
            select s.reference as id, s.task, coalesce(y.reference, '') as task_type, s.annotator, s.machine,
                   s.machine_version, s.made_at, s.answer::text as answer
              from tasks.machine_submission s
              left join projects.task_type_reference y on y.task_type_id = s.task_type_id
             where s.project_id = ?
             order by s.reference
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
                row.text("answer"),
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
                row.text("answer"),
                row.has("fixed") ? row.text("fixed") : row.text("answer"));
    }
}
