package org.honorarium.wages.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Accepted work of a time, one annotator after the other. */
@Dependent
public class PastWork {

    private static final String WHERE =
            """
             where w.project_id = ? and (?::uuid is null or w.task_type_id = ?::uuid) and w.state = 'ACCEPTED'
               and w.decided_at >= ? and w.decided_at < ?
            """;

    private static final String WORK =
            """
            select w.annotator_id, w.claimed_at, coalesce(w.work_seconds, 0) as seconds,
                   coalesce(p.amount_minor, 0) as paid,
                   array(select coalesce(v.input ->> wanted.name, '')
                           from unnest(?::text[]) with ordinality wanted (name, n) order by n) as values
              from tasks.work w
              join tasks.variables v on v.task_id = w.task_id
              left join pricing.price p on p.assignment_id = w.assignment_id
            """
                    + WHERE
                    + " order by w.annotator_id";

    private static final String PEOPLE = "select distinct w.annotator_id from tasks.work w" + WHERE;

    private static final String REFERENCES =
            "select annotator_id, reference from annotators.residence where annotator_id = any (?::uuid[])";

    @Inject Sql sql;

    /** One accepted annotation, as far as prices look at it. */
    public record Done(
            UUID annotator, Instant claimedAt, long seconds, long paid, Map<String, String> task) {}

    /**
     * @param taskType null for all of the project
     */
    public List<UUID> people(UUID project, UUID taskType, Instant from, Instant until) {
        return sql.rows(
                PEOPLE, row -> row.uuid("annotator_id"), project, taskType, taskType, from, until);
    }

    /**
     * @param variables which of the task's variables are wanted
     */
    public void each(
            UUID project,
            UUID taskType,
            Instant from,
            Instant until,
            Collection<String> variables,
            Consumer<Done> taker) {
        var names = List.copyOf(variables);
        sql.each(
                WORK,
                row -> read(row, names),
                taker,
                names,
                project,
                taskType,
                taskType,
                from,
                until);
    }

    public Map<UUID, String> references(Collection<UUID> annotators) {
        var references = new HashMap<UUID, String>();
        sql.rows(
                REFERENCES,
                row -> references.put(row.uuid("annotator_id"), row.text("reference")),
                annotators);
        return references;
    }

    private static Done read(Row row, List<String> names) throws SQLException {
        var task = new HashMap<String, String>();
        var values = row.texts("values");
        for (int i = 0; i < names.size(); i++) {
            if (!values.get(i).isEmpty()) {
                task.put(names.get(i), values.get(i));
            }
        }
        return new Done(
                row.uuid("annotator_id"),
                row.instant("claimed_at"),
                row.number("seconds"),
                row.number("paid"),
                task);
    }
}
