package org.honorarium.wages.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/**
 * How accurate annotators are today in the task types of accepted work: by gold tasks if 20 were
 * answered, and otherwise by the tallies of decided work.
 */
@Dependent
public class Accuracies {

    // Once for each annotator and task type, not for each piece of work ("offset 0" keeps it so).
    private static final String OF =
            """
            select p.annotator_id, p.task_type_id,
                   coalesce((select round(100.0 * g.found / g.answered, 2) from gold.accuracy g
                              where g.annotator_id = p.annotator_id and g.task_type_id = p.task_type_id
                                and g.answered >= 20),
                            (select a.percent from quality.accuracy a
                              where a.annotator_id = p.annotator_id and a.task_type_id = p.task_type_id)) as accuracy
              from (select distinct w.annotator_id, w.task_type_id
                      from tasks.work w
                     where w.project_id = ? and (?::uuid is null or w.task_type_id = ?::uuid)
                       and w.state = 'ACCEPTED' and w.decided_at >= ? and w.decided_at < ?
                    offset 0) p
            """;

    @Inject Sql sql;

    /** An annotator in a task type. */
    record Pair(UUID annotator, UUID taskType) {}

    static Pair pair(Row row) throws SQLException {
        return new Pair(row.uuid("annotator_id"), row.uuid("task_type_id"));
    }

    /**
     * In percent; null of whom too little was decided to say.
     *
     * @param taskType null for all of the project
     */
    Map<Pair, BigDecimal> of(UUID project, UUID taskType, Instant from, Instant until) {
        var found = new HashMap<Pair, BigDecimal>();
        sql.rows(
                OF,
                row -> found.put(pair(row), row.decimal("accuracy")),
                project,
                taskType,
                taskType,
                from,
                until);
        return found;
    }
}
