package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.TaskTemplate;

/** The pages of task types, in versions. */
@Dependent
public class TemplateRows {

    private static final String LAST =
            """
            select version, html, made_at from tasks.template
             where task_type_id = ? order by version desc limit 1
            """;

    private static final String ADD =
            """
            insert into tasks.template (task_type_id, version, project_id, html, made_by, made_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    @Inject Sql sql;

    public Optional<TaskTemplate> last(UUID taskType) {
        return sql.first(
                LAST,
                row ->
                        new TaskTemplate(
                                (int) row.number("version"),
                                row.text("html"),
                                row.instant("made_at")),
                taskType);
    }

    public void add(UUID project, UUID taskType, TaskTemplate template, UUID by) {
        sql.change(
                ADD, taskType, template.version(), project, template.html(), by, template.madeAt());
    }
}
