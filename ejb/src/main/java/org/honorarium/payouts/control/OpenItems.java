package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.honorarium.database.boundary.Sql;
import org.honorarium.earnings.entity.Earned;

/** What was earned waits to be paid from the moment it is earned, in the same transaction. */
@Dependent
public class OpenItems {

    private static final String OPEN =
            """
            insert into payouts.open_item (earning_id, annotator_id, payer_id, currency, amount_minor, earned_at)
            select earning_id, annotator_id, payer_id, currency, amount_minor, earned_at
              from pg_temp.earned
            """;

    @Inject Sql sql;

    void open(@Observes Earned earned) {
        sql.change(OPEN);
    }
}
