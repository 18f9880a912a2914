package org.honorarium.projects.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
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

    private static final String AT =
            """
            select version, text, published_at from projects.guideline
             where project_id = ?
             order by published_at <= ?::timestamptz desc,
                      case when published_at <= ?::timestamptz then - version else version end
             limit 1
            """;

    private static final String ADD =
            """
            insert into projects.guideline (project_id, version, text, published_by, published_at)
            values (?, ?, ?, ?, ?)
            """;

    @Inject Sql sql;

    public Optional<Guideline> last(UUID project) {
        return sql.first(LAST, GuidelineRows::read, project);
    }

    /** What was in force at that time, or else the first. */
    public Optional<Guideline> at(UUID project, Instant time) {
        return sql.first(AT, GuidelineRows::read, project, time, time);
    }

    public void add(UUID project, Guideline guideline, UUID by) {
        Instant at = guideline.publishedAt();
        sql.change(ADD, project, guideline.version(), guideline.text(), by, at);
    }

    private static Guideline read(Row row) throws SQLException {
        return new Guideline(
                Math.toIntExact(row.number("version")),
                row.text("text"),
                row.instant("published_at"));
    }
}
