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
        var gathering = new Gathering();
        sql.each(
                LABELS,
                row -> {
                    gathering.add(row.uuid("task_id"), row.uuid("annotator_id"), row.text("label"));
                    return row;
                },
                row -> {},
                field,
                taskType,
                field);
        return gathering.numbered();
    }

    /**
     * Labels, and what their numbers stand for.
     *
     * @param given how many there are
     * @param tooMany whether too many of them are different to be compared; then none is here
     */
    public record Numbered(
            Labels labels,
            List<UUID> tasks,
            List<UUID> annotators,
            List<String> kinds,
            int given,
            boolean tooMany) {}

    /** Numbers labels one after the other, those of one task together. */
    private static final class Gathering {

        /** More than anybody chooses from; free text has as many as there are annotations. */
        private static final int MOST_KINDS = 100;

        /**
         * Of all confusion matrices together: each takes some twenty bytes while it is estimated.
         */
        private static final long MOST_CELLS = 10_000_000;

        private final List<UUID> tasks = new ArrayList<>();
        private final Numbers<UUID> annotators = new Numbers<>();
        private final Numbers<String> kinds = new Numbers<>();
        private final Labels.Collector labels = new Labels.Collector();
        private int given;
        private boolean tooMany;

        void add(UUID task, UUID annotator, String label) {
            given++;
            if (tooMany) {
                return;
            }
            if (tasks.isEmpty() || !tasks.getLast().equals(task)) {
                tasks.add(task);
            }
            labels.add(tasks.size() - 1, annotators.of(annotator), kinds.of(label));
            long many = kinds.all.size();
            tooMany = many > MOST_KINDS || annotators.all.size() * many * many > MOST_CELLS;
        }

        Numbered numbered() {
            return tooMany
                    ? new Numbered(
                            new Labels.Collector().labels(),
                            List.of(),
                            List.of(),
                            List.of(),
                            given,
                            true)
                    : new Numbered(labels.labels(), tasks, annotators.all, kinds.all, given, false);
        }
    }

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
