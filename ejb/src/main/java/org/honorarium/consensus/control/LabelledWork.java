package org.honorarium.consensus.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.consensus.entity.Labels;
import org.honorarium.database.boundary.Sql;

/** Reads the labels that annotators gave, and numbers them. */
@Dependent
public class LabelledWork {

    // The same order each time, so that the same labels come to the same consensus.
    private static final String LABELS =
            """
            select w.task_id, w.annotator_id, w.answer ->> ? as label
              from tasks.given_answers w
             where w.task_type_id = ? and w.answer ->> ? <> ''
             order by w.task_id, w.annotator_id
            """;

    @Inject Sql sql;

    public Numbered of(UUID taskType, String field) {
        var labels = new Labels.Collector();
        var tasks = new Numbers<UUID>();
        var annotators = new Numbers<UUID>();
        var kinds = new Numbers<String>();
        sql.each(
                LABELS,
                row -> {
                    labels.add(
                            tasks.of(row.uuid("task_id")),
                            annotators.of(row.uuid("annotator_id")),
                            kinds.of(row.text("label")));
                    return row;
                },
                row -> {},
                field,
                taskType,
                field);
        return new Numbered(labels.labels(), tasks.all, annotators.all, kinds.all);
    }

    /** Labels, and what their numbers stand for. */
    public record Numbered(
            Labels labels, List<UUID> tasks, List<UUID> annotators, List<String> kinds) {}

    private static final class Numbers<T> {

        private final List<T> all = new ArrayList<>();
        private final Map<T, Integer> numbers = new HashMap<>();

        int of(T one) {
            return numbers.computeIfAbsent(
                    one,
                    unknown -> {
                        all.add(unknown);
                        return all.size() - 1;
                    });
        }
    }
}
