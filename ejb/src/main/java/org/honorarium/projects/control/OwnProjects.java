package org.honorarium.projects.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.projects.entity.OwnProject;

/** The projects of which somebody is a member, as far as the database shows them. */
@Dependent
public class OwnProjects {

    private static final String OF =
            """
            select p.id, p.name, p.confidential,
                   coalesce((select max(g.version) from projects.guideline g
                              where g.project_id = p.id), 0) as guideline
              from projects.project p
              join projects.worker m on m.project_id = p.id
             where m.annotator_id = ?
             order by p.name, p.id
            """;

    @Inject Sql sql;

    public List<OwnProject> of(UUID annotator) {
        return sql.rows(
                OF,
                row ->
                        new OwnProject(
                                row.uuid("id"),
                                row.text("name"),
                                row.yes("confidential"),
                                Math.toIntExact(row.number("guideline"))),
                annotator);
    }
}
