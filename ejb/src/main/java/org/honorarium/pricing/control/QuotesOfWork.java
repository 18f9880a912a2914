package org.honorarium.pricing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.honorarium.database.boundary.Sql;

/** Quotes for a whole batch of assignments that are about to be made. */
@Dependent
public class QuotesOfWork {

    private static final String LOCK_IN =
            """
            insert into pricing.quote (id, amount_minor, currency)
            select id, amount_minor, currency from pg_temp.to_quote
            """;

    @Inject Sql sql;

    public int lockIn() {
        return sql.change(LOCK_IN);
    }
}
