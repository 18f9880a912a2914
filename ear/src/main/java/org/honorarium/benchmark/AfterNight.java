package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * What a server does by itself when nights are over: it tells every payee about each, and proves
 * where each cent is. Whatever is measured next waits until that is done.
 */
final class AfterNight {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private static final String UNTOLD =
            """
            select count(*) from payouts.run r
             where r.state <> 'RUNNING' and not exists (select from statements.made m where m.run_id = r.id)
            """;

    private static final String UNPROVED =
            """
            select count(*) from payouts.run r
             where r.state <> 'RUNNING'
               and not exists (select from banking.reconciliation c
                                where c.payer_id = r.payer_id and c.nightly and c.business_date >= r.business_date)
            """;

    /** From when they were begun. */
    private static final String TELLING =
            """
            select extract(epoch from clock_timestamp() - m.made_at) * 1000
              from statements.made m join payouts.run r on r.id = m.run_id
             where r.payer_id = '{payer}' and r.business_date = '{date}'
            """;

    private AfterNight() {}

    static void await(Connection database) throws SQLException {
        awaitNone(database, UNTOLD);
        awaitNone(database, UNPROVED);
    }

    /** How long it took to make the statements of that night, which was the last. */
    static Duration telling(Connection database, Night night) throws SQLException {
        awaitNone(database, UNTOLD);
        return Duration.ofMillis(Statements.number(database, TELLING, night.values()));
    }

    /** Waits until a count is 0. */
    static void awaitNone(Connection database, String query) throws SQLException {
        while (Statements.number(database, query, Map.of()) > 0) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
