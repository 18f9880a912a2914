package org.honorarium.requirements.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.requirements.entity.OpenProject;

/**
 * The projects that ask something, or of which somebody is a member, as far as the actor sees them.
 */
@Dependent
public class ProjectNames {

    private static final String FOR =
            """
            select p.project_id, p.name, m.annotator_id is not null as member
              from projects.name p
              left join projects.worker m on m.project_id = p.project_id and m.annotator_id = ?
             where m.annotator_id is not null
                or exists (select from requirements.current c
                            where c.project_id = p.project_id and c.task_type_id is null)
             order by m.annotator_id is null, lower(p.name), p.project_id
            """;

    @Inject Sql sql;

    /** Without what they ask. */
    public List<OpenProject> of(UUID annotator) {
        return sql.rows(
                FOR,
                row ->
                        new OpenProject(
                                row.uuid("project_id"),
                                row.text("name"),
                                row.yes("member"),
                                List.of()),
                annotator);
    }
}
