package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.ClaimTerms;

/** How projects give out their work, and how much of it somebody has. */
@Dependent
public class TermsRows {

    private static final String FIND =
            "select paused, minutes, open_claims, review_days from tasks.terms where project_id = ?";

    private static final String PUT =
            """
            insert into tasks.terms (project_id, paused, minutes, open_claims, review_days, set_by, set_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (project_id) do update
               set paused = excluded.paused, minutes = excluded.minutes, open_claims = excluded.open_claims,
                   review_days = excluded.review_days, set_by = excluded.set_by, set_at = excluded.set_at
            """;

    private static final String STANDING =
            """
            select exists (select from projects.worker w
                            where w.project_id = p.id and w.annotator_id = p.annotator) as member,
                   (select count(*) from tasks.in_work w
                     where w.annotator_id = p.annotator and w.project_id = p.id) as open
              from (values (?::uuid, ?::uuid)) p (id, annotator)
            """;

    @Inject Sql sql;

    /** The house's own where nobody said anything. */
    public ClaimTerms of(UUID project) {
        return sql.first(
                        FIND,
                        row ->
                                new ClaimTerms(
                                        row.yes("paused"),
                                        (int) row.number("minutes"),
                                        (int) row.number("open_claims"),
                                        (int) row.number("review_days")),
                        project)
                .orElse(ClaimTerms.DEFAULT);
    }

    public void put(UUID project, ClaimTerms terms, UUID by, Instant at) {
        sql.change(
                PUT,
                project,
                terms.paused(),
                terms.minutes(),
                terms.openClaims(),
                terms.reviewDays(),
                by,
                at);
    }

    public Standing standing(UUID project, UUID annotator) {
        return sql.one(
                STANDING,
                row -> new Standing(row.yes("member"), row.number("open")),
                project,
                annotator);
    }

    /** Whether an annotator works on a project, and how many claims they have open in it. */
    public record Standing(boolean member, long open) {}
}
