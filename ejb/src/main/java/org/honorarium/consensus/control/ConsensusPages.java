package org.honorarium.consensus.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.consensus.entity.Reliability;
import org.honorarium.consensus.entity.Reliability.Given;
import org.honorarium.consensus.entity.TaskConsensus;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Tasks with their consensus, and annotators with their reliability, page by page. */
@Dependent
public class ConsensusPages {

    private static final String TASKS =
            """
              from consensus.estimate c
              join tasks.task t on t.id = c.task_id
             where c.task_type_id = ? and (? = '' or position(lower(?) in lower(t.reference)) > 0)
               and (? = '' or c.label = ?)
            """;

    private static final String TASK =
            """
            select c.*, t.reference as task
              from consensus.estimate c
              join tasks.task t on t.id = c.task_id
             where c.task_id = ?
            """;

    private static final String ANNOTATORS =
            """
              from consensus.reliability r
              left join annotators.reference g on g.id = r.annotator_id
             where r.task_type_id = ? and (? = '' or position(lower(?) in lower(g.reference)) > 0)
            """;

    private static final String GIVEN =
            """
            select annotator_id, truth, given, times, rate, deviation from consensus.confusion
             where task_type_id = ? and annotator_id = any (?::uuid[])
             order by truth, given
            """;

    private static final Map<String, String> OF_TASKS =
            Map.of(
                    "task", "t.reference",
                    "label", "c.label",
                    "probability", "c.probability",
                    "labels", "c.labels");

    private static final Map<String, String> OF_ANNOTATORS =
            Map.of(
                    "annotator", "g.reference",
                    "accuracy", "r.accuracy",
                    "deviation", "r.deviation",
                    "labels", "r.labels");

    @Inject Sql sql;

    public Page<TaskConsensus> tasks(UUID taskType, PageRequest request) {
        var task = request.filter("task");
        var label = request.filter("label");
        var rows =
                sql.rows(
                        "select c.*, t.reference as task"
                                + TASKS
                                + request.orderBy(OF_TASKS, "c.probability, c.task_id")
                                + " limit ? offset ?",
                        ConsensusPages::taskConsensus,
                        taskType,
                        task,
                        task,
                        label,
                        label,
                        request.size(),
                        request.first());
        long total =
                sql.one(
                        "select count(*) as n" + TASKS,
                        row -> row.number("n"),
                        taskType,
                        task,
                        task,
                        label,
                        label);
        return new Page<>(rows, total);
    }

    public Optional<TaskConsensus> task(UUID task) {
        return sql.first(TASK, ConsensusPages::taskConsensus, task);
    }

    public Page<Reliability> annotators(UUID taskType, PageRequest request) {
        var annotator = request.filter("annotator");
        var rows =
                sql.rows(
                        "select r.*, g.reference"
                                + ANNOTATORS
                                + request.orderBy(OF_ANNOTATORS, "r.accuracy, r.annotator_id")
                                + " limit ? offset ?",
                        row ->
                                new Reliability(
                                        row.uuid("annotator_id"),
                                        row.text("reference"),
                                        row.number("labels"),
                                        row.decimal("accuracy").doubleValue(),
                                        row.decimal("deviation").doubleValue(),
                                        List.of()),
                        taskType,
                        annotator,
                        annotator,
                        request.size(),
                        request.first());
        long total =
                sql.one(
                        "select count(*) as n" + ANNOTATORS,
                        row -> row.number("n"),
                        taskType,
                        annotator,
                        annotator);
        return new Page<>(withGiven(taskType, rows), total);
    }

    private static Double share(Row row, String column) throws SQLException {
        return row.has(column) ? row.decimal(column).doubleValue() : null;
    }

    private static TaskConsensus taskConsensus(Row row) throws SQLException {
        return new TaskConsensus(
                row.uuid("task_id"),
                row.text("task"),
                row.text("label"),
                row.decimal("probability").doubleValue(),
                row.text("majority"),
                row.number("votes"),
                row.number("labels"));
    }

    private List<Reliability> withGiven(UUID taskType, List<Reliability> rows) {
        var given = new HashMap<UUID, List<Given>>();
        sql.each(
                GIVEN,
                row ->
                        given.computeIfAbsent(row.uuid("annotator_id"), one -> new ArrayList<>())
                                .add(
                                        new Given(
                                                row.text("truth"),
                                                row.text("given"),
                                                row.decimal("times").doubleValue(),
                                                share(row, "rate"),
                                                share(row, "deviation"))),
                added -> {},
                taskType,
                rows.stream().map(Reliability::annotator).toList());
        return rows.stream()
                .map(row -> row.with(given.getOrDefault(row.annotator(), List.of())))
                .toList();
    }
}
