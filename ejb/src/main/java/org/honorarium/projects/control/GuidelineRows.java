package org.honorarium.projects.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.projects.entity.Guideline;

/** The guidelines of a project, in versions. */
@Dependent
public class GuidelineRows {

    private static final String LAST =
            """
            select version, text, published_at from projects.guideline
             where project_id = ? order by version desc limit 1
            """;

    private static final String ADD =
            """
            insert into projects.guideline (project_id, version, text, published_by, published_at)
            values (?, ?, ?, ?, ?)
            """;

    @Inject Sql sql;

    public Optional<Guideline> last(UUID project) {
        return sql.first(
                LAST,
                row ->
                        new Guideline(
                                Math.toIntExact(row.number("version")),
                                row.text("text"),
                                row.instant("published_at")),
                project);
    }

    public void add(UUID project, Guideline guideline, UUID by) {
        Instant at = guideline.publishedAt();
        sql.change(ADD, project, guideline.version(), guideline.text(), by, at);
    }
}
