package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.quality.entity.Grounds;
import org.honorarium.quality.entity.RejectionCategory;
import org.honorarium.tasks.entity.Assignment;

/** Why work was rejected here, by whom and when. */
@Dependent
public class Rejections {

    private static final String ADD =
            """
            insert into quality.rejection (assignment_id, source, category, section, reason, guideline_version,
                                           project_id, annotator_id, decided_by, confirmed_by, decided_at)
            values (?, 'HERE', ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?)
            """;

    private static final String FIND =
            """
            select category, section, reason from quality.rejection
             where assignment_id = ? and source = 'HERE'
            """;

    @Inject Sql sql;

    /**
     * Before the work itself is marked as rejected.
     *
     * @param second who confirmed it; null if nobody had to
     */
    public void add(
            Assignment work, Grounds grounds, int guideline, UUID by, UUID second, Instant at) {
        sql.change(
                ADD,
                work.id(),
                grounds.category(),
                grounds.section(),
                grounds.reason(),
                guideline,
                work.project(),
                work.annotator(),
                by,
                second,
                at);
    }

    public Optional<Grounds> find(UUID assignment) {
        return sql.first(
                FIND,
                row ->
                        new Grounds(
                                RejectionCategory.valueOf(row.text("category")),
                                row.text("section"),
                                row.text("reason")),
                assignment);
    }
}
