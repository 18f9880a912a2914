package org.honorarium.consensus.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.consensus.entity.TaskTypeAgreement;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Which field is the label, and the figures of the last estimate, replaced by the next. */
@Dependent
public class ConsensusRows {

    private static final String KEEP =
            """
            insert into consensus.label_field (task_type_id, project_id, field, kept_at) values (?, ?, ?, ?)
                on conflict (task_type_id) do update set field = excluded.field, kept_at = excluded.kept_at
            """;

    private static final String OF =
            """
            select t.id as task_type_id, t.title, f.field, coalesce(a.tasks, 0) as tasks,
                   coalesce(a.annotators, 0) as annotators, coalesce(a.labels, 0) as labels,
                   a.alpha, a.fleiss, a.cohen, coalesce(a.too_many, false) as too_many, a.estimated_at
              from projects.task_type t
              left join consensus.label_field f on f.task_type_id = t.id
              left join consensus.agreement a on a.task_type_id = t.id
             where t.project_id = ?
             order by t.title, t.id
            """;

    private static final String DUE =
            """
            select f.task_type_id from consensus.label_field f
              left join consensus.agreement a on a.task_type_id = f.task_type_id
             where a.day is null or a.day < ?
             order by 1
            """;

    private static final String FIELD =
            "select project_id, field from consensus.label_field where task_type_id = ?";

    private static final List<String> FIGURES =
            List.of(
                    "consensus.agreement",
                    "consensus.estimate",
                    "consensus.reliability",
                    "consensus.confusion");

    @Inject Sql sql;

    public void keep(UUID project, UUID taskType, String field, Instant now) {
        sql.change(KEEP, taskType, project, field, now);
    }

    public void forget(UUID taskType) {
        forgetFigures(taskType);
        sql.change("delete from consensus.label_field where task_type_id = ?", taskType);
    }

    public List<TaskTypeAgreement> of(UUID project) {
        return sql.rows(
                OF,
                row ->
                        new TaskTypeAgreement(
                                row.uuid("task_type_id"),
                                row.text("title"),
                                row.text("field"),
                                row.number("tasks"),
                                row.number("annotators"),
                                row.number("labels"),
                                fraction(row, "alpha"),
                                fraction(row, "fleiss"),
                                fraction(row, "cohen"),
                                row.yes("too_many"),
                                row.instant("estimated_at")),
                project);
    }

    public List<UUID> due(LocalDate day) {
        return sql.rows(DUE, row -> row.uuid("task_type_id"), day);
    }

    public Optional<LabelField> field(UUID taskType) {
        return sql.first(
                FIELD, row -> new LabelField(row.uuid("project_id"), row.text("field")), taskType);
    }

    public void forgetFigures(UUID taskType) {
        FIGURES.forEach(
                table -> sql.change("delete from " + table + " where task_type_id = ?", taskType));
    }

    private static Double fraction(Row row, String column) throws SQLException {
        return row.has(column) ? row.decimal(column).doubleValue() : null;
    }

    /** Where the label of a task type stands. */
    public record LabelField(UUID project, String field) {}
}
