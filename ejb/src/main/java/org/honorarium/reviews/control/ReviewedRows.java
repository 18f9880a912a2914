package org.honorarium.reviews.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.reviews.entity.Fix;
import org.honorarium.reviews.entity.Origin;
import org.honorarium.reviews.entity.OtherAnswer;
import org.honorarium.reviews.entity.ReviewedWork;
import org.honorarium.reviews.entity.Said;
import org.honorarium.reviews.entity.Version;
import org.honorarium.tasks.entity.AssignmentState;

/** Work on a task, what it shows, and what was said of it. */
@Dependent
public class ReviewedRows {

    private static final String PROJECT =
            "select project_id from tasks.work where assignment_id = ?";

    private static final String FIND =
            """
            select w.assignment_id, w.project_id, coalesce(p.name, '') as project_name, w.task_id,
                   coalesce(w.task, '') as task, w.task_type_id, coalesce(y.title, '') as title, w.annotator_id,
                   g.reference as annotator, w.state, w.submitted_at, w.review_due_at, w.decided_at, w.decided_by
              from tasks.work w
              left join projects.name p on p.project_id = w.project_id
              left join projects.task_type_title y on y.task_type_id = w.task_type_id
              left join annotators.reference g on g.id = w.annotator_id
             where w.assignment_id = ?
            """;

    private static final String VERSIONS =
            """
            select v.version, v.answer::text as answer, v.work_seconds, v.submitted_at, v.machine, v.machine_version,
                   coalesce(v.answer = p.answer, false) as unchanged, k.text
              from tasks.versions v
              left join tasks.proposed p on p.assignment_id = v.assignment_id
              left join quality.asked_again k on (k.assignment_id, k.version) = (v.assignment_id, v.version)
             where v.assignment_id = ? order by v.version
            """;

    private static final String FIX =
            "select answer::text as answer, remark, fixed_at from quality.fixed where assignment_id = ?";

    private static final String REJECTION =
            """
            select category, section, guideline_version, reason, decided_at
              from quality.rejected where assignment_id = ?
            """;

    private static final String VARIABLES =
            """
            select v.key, coalesce(v.value, '') as value
              from tasks.variables t, jsonb_each_text(t.input) v where t.task_id = ? order by v.key
            """;

    private static final String OTHERS =
            """
            select a.assignment_id, g.reference as annotator, a.state, a.answer::text as answer, a.fixed
              from quality.final_answer a
              left join annotators.reference g on g.id = a.annotator_id
             where a.task_id = ? and a.assignment_id <> ? and a.answer is not null
             order by a.assignment_id limit 50
            """;

    private static final String LAST_ASKED =
            """
            select k.text from quality.asked_again k
              join tasks.work w on w.assignment_id = k.assignment_id
             where k.assignment_id = ? and w.annotator_id = ? order by k.version desc limit 1
            """;

    @Inject Sql sql;

    public Optional<UUID> project(UUID assignment) {
        return sql.first(PROJECT, row -> row.uuid("project_id"), assignment);
    }

    public Optional<ReviewedWork> find(UUID assignment) {
        var versions = sql.rows(VERSIONS, ReviewedRows::version, assignment);
        var fix =
                sql.first(
                        FIX,
                        row ->
                                new Fix(
                                        row.text("answer"),
                                        row.text("remark"),
                                        row.instant("fixed_at")),
                        assignment);
        var rejection = sql.first(REJECTION, ReviewedRows::said, assignment);
        return sql.first(FIND, row -> read(row, versions, fix, rejection), assignment);
    }

    public Map<String, String> variables(UUID task) {
        var variables = new LinkedHashMap<String, String>();
        sql.rows(VARIABLES, row -> variables.put(row.text("key"), row.text("value")), task);
        return variables;
    }

    /** Of the same task, by others. */
    public List<OtherAnswer> others(UUID task, UUID but) {
        return sql.rows(
                OTHERS,
                row ->
                        new OtherAnswer(
                                row.uuid("assignment_id"),
                                row.text("annotator"),
                                AssignmentState.valueOf(row.text("state")),
                                row.text("answer"),
                                row.yes("fixed")),
                task,
                but);
    }

    public Optional<String> lastAsked(UUID assignment, UUID annotator) {
        return sql.first(LAST_ASKED, row -> row.text("text"), assignment, annotator);
    }

    private static Version version(Row row) throws SQLException {
        return new Version(
                (int) row.number("version"),
                row.text("answer"),
                row.has("work_seconds") ? row.number("work_seconds") : null,
                row.instant("submitted_at"),
                row.has("machine") ? Optional.of(origin(row)) : Optional.empty(),
                Optional.ofNullable(row.text("text")));
    }

    private static Origin origin(Row row) throws SQLException {
        return new Origin(row.text("machine"), row.text("machine_version"), row.yes("unchanged"));
    }

    private static Said said(Row row) throws SQLException {
        return new Said(
                row.text("category"),
                row.text("section"),
                row.has("guideline_version") ? (int) row.number("guideline_version") : null,
                row.text("reason"),
                row.instant("decided_at"));
    }

    private static ReviewedWork read(
            Row row, List<Version> versions, Optional<Fix> fix, Optional<Said> rejection)
            throws SQLException {
        return new ReviewedWork(
                row.uuid("assignment_id"),
                row.uuid("project_id"),
                row.text("project_name"),
                row.uuid("task_id"),
                row.text("task"),
                row.uuid("task_type_id"),
                row.text("title"),
                row.uuid("annotator_id"),
                row.text("annotator"),
                AssignmentState.valueOf(row.text("state")),
                row.instant("submitted_at"),
                row.instant("review_due_at"),
                row.instant("decided_at"),
                "SILENCE".equals(row.text("decided_by")),
                versions,
                fix,
                rejection);
    }
}
