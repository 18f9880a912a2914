package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.money.entity.Money;

/**
 * The reasons of rejections that came with work from elsewhere, and what the accepted part earned.
 */
@Dependent
public class TakenWork {

    // Looked up one by one, because the statistics may know nothing of this project yet.
    private static final String REJECTIONS =
            """
            insert into quality.rejection (assignment_id, reason, decided_by, decided_at)
            select a.id, i.reason, ?, i.decided_at
              from pg_temp.incoming i
             cross join lateral (select x.id from tasks.assignment x
                                  where x.project_id = ? and x.reference = i.assignment offset 0) a
             where i.state = 'REJECTED'
                on conflict do nothing
            """;

    private static final String EARNED =
            """
            select coalesce(sum(amount_minor), 0)::bigint as amount_minor
              from earnings.posting where posting_id = any (?::uuid[])
            """;

    @Inject Sql sql;

    public int keepReasons(UUID project, UUID by) {
        return sql.change(REJECTIONS, by, project);
    }

    public Money earned(String currency, List<UUID> postings) {
        long minor = sql.one(EARNED, row -> row.number("amount_minor"), postings);
        return new Money(minor, currency);
    }
}
