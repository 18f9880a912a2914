package org.honorarium.database.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Locks with a name, for what must happen one after the other though there is no row to lock yet:
 * two first attempts at one thing. All servers share them; they end with the transaction.
 */
@ApplicationScoped
public class Locks {

    private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String SHARE =
            "select pg_advisory_xact_lock_shared(hashtextextended(?, 0))";

    @Inject Sql sql;

    /** Waits until nobody else holds the lock of this name, and holds it. */
    public void hold(String name) {
        sql.one(HOLD, row -> name, name);
    }

    /** Waits until nobody holds the lock of this name, and keeps others from it; many share it. */
    public void share(String name) {
        sql.one(SHARE, row -> name, name);
    }
}
