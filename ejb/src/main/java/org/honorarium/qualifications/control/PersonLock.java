package org.honorarium.qualifications.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Sql;

/**
 * Lets one thing after the other happen to a person's qualifications, and nothing while a file of
 * them is taken in.
 */
@Dependent
public class PersonLock {

    private static final String ALL = "qualifications";

    private static final String SHARED =
            "select pg_advisory_xact_lock_shared(hashtextextended(?, 0))";

    @Inject Sql sql;
    @Inject Locks locks;

    public void hold(UUID annotator) {
        sql.one(SHARED, row -> ALL, ALL);
        locks.hold(ALL + "/" + annotator);
    }

    public void holdAll() {
        locks.hold(ALL);
    }
}
