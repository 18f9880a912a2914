package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.ClaimTerms;

/** How projects give out their work, and how much of it somebody has. */
@Dependent
public class TermsRows {

    private static final String FIND =
            """
            select paused, minutes, open_claims, review_days, most_each, most_in_all, gold_percent
              from tasks.terms where project_id = ?
            """;

    private static final String PUT =
            """
            insert into tasks.terms (project_id, paused, minutes, open_claims, review_days, most_each, most_in_all,
                                     gold_percent, set_by, set_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (project_id) do update
               set paused = excluded.paused, minutes = excluded.minutes, open_claims = excluded.open_claims,
                   review_days = excluded.review_days, most_each = excluded.most_each,
                   most_in_all = excluded.most_in_all, gold_percent = excluded.gold_percent, set_by = excluded.set_by, set_at = excluded.set_at
            """;

    private static final String STANDING =
            """
            select exists (select from projects.worker w
                            where w.project_id = p.id and w.annotator_id = p.annotator) as member,
                   (select count(*) from tasks.in_work w
                     where w.annotator_id = p.annotator and w.project_id = p.id) as open,
                   case when t.most_each is not null then tasks.taken_by(p.id, p.annotator) end as taken,
                   (select q.taken from tasks.quota q where q.project_id = p.id) as taken_in_all
              from (values (?::uuid, ?::uuid)) p (id, annotator)
              left join tasks.terms t on t.project_id = p.id
            """;

    @Inject Sql sql;

    /** The house's own where nobody said anything. */
    public ClaimTerms of(UUID project) {
        return sql.first(FIND, TermsRows::read, project).orElse(ClaimTerms.DEFAULT);
    }

    public void put(UUID project, ClaimTerms terms, UUID by, Instant at) {
        sql.change(
                PUT,
                project,
                terms.paused(),
                terms.minutes(),
                terms.openClaims(),
                terms.reviewDays(),
                terms.mostEach(),
                terms.mostInAll(),
                terms.goldPercent(),
                by,
                at);
    }

    public Standing standing(UUID project, UUID annotator) {
        return sql.one(STANDING, row -> standing(row.yes("member"), row), project, annotator);
    }

    static ClaimTerms read(Row row) throws SQLException {
        return new ClaimTerms(
                row.yes("paused"),
                (int) row.number("minutes"),
                (int) row.number("open_claims"),
                (int) row.number("review_days"),
                whole(row, "most_each"),
                whole(row, "most_in_all"),
                (int) row.number("gold_percent"));
    }

    static Standing standing(boolean member, Row row) throws SQLException {
        return new Standing(
                member,
                row.number("open"),
                row.has("taken") ? row.number("taken") : 0,
                row.has("taken_in_all") ? row.number("taken_in_all") : 0);
    }

    private static Integer whole(Row row, String column) throws SQLException {
        return row.has(column) ? Math.toIntExact(row.number(column)) : null;
    }

    /**
     * Whether an annotator works on a project, and how many claims they have open in it.
     *
     * @param taken how many tasks they did or do; counted only where there is a quota of each
     * @param takenInAll how many everybody did or does; counted only where there is a quota of all
     */
    public record Standing(boolean member, long open, long taken, long takenInAll) {}
}
