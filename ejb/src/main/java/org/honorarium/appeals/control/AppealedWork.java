package org.honorarium.appeals.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.honorarium.appeals.entity.AppealCase.Rejected;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** The work that an appeal is about. */
@Dependent
public class AppealedWork {

    private static final String WORK =
            """
            select w.task, t.title, r.category, r.section, r.reason, r.decided_at as rejected_at, w.submitted_at, w.work_seconds,
                   q.amount_minor, q.currency
              from tasks.work w
              join quality.appealable r on r.assignment_id = w.assignment_id
              left join projects.task_type_title t on t.task_type_id = w.task_type_id
              left join pricing.price q on q.assignment_id = w.assignment_id
             where w.assignment_id = ?
            """;

    private static final String VARIABLES =
            """
            select v.key, coalesce(v.value, '') as value
              from tasks.work w
              join tasks.variables i on i.task_id = w.task_id
             cross join lateral jsonb_each_text(i.input) v
             where w.assignment_id = ? order by v.key
            """;

    private static final String ANSWER =
            """
            select v.key, coalesce(v.value, '') as value
              from tasks.answers a
             cross join lateral jsonb_each_text(a.answer) v
             where a.assignment_id = ? order by v.key
            """;

    @Inject Sql sql;

    public Rejected find(UUID assignment) {
        return sql.one(WORK, AppealedWork::read, assignment);
    }

    /** What the task shows, by name. */
    public Map<String, String> variables(UUID assignment) {
        return pairs(VARIABLES, assignment);
    }

    /** What was submitted last, by name. */
    public Map<String, String> answer(UUID assignment) {
        return pairs(ANSWER, assignment);
    }

    private Map<String, String> pairs(String query, UUID assignment) {
        var pairs = new LinkedHashMap<String, String>();
        sql.rows(query, row -> pairs.put(row.text("key"), row.text("value")), assignment);
        return pairs;
    }

    private static Rejected read(Row row) throws SQLException {
        return new Rejected(
                row.text("task"),
                row.text("title"),
                row.text("category"),
                row.text("section"),
                row.text("reason"),
                row.instant("rejected_at"),
                row.instant("submitted_at"),
                row.has("work_seconds") ? row.number("work_seconds") : null,
                row.money("amount_minor", "currency"));
    }
}
