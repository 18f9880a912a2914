package org.honorarium.database.boundary;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;

/**
 * What has to be done before the application is there. A database that is away in that moment is
 * waited for: a server that gave up then would stand without the application until somebody looks.
 */
public final class AtStart {

    private static final Logger LOGGER = System.getLogger(AtStart.class.getName());
    private static final int TRIES = 120;

    private AtStart() {}

    /** Does it as soon as the database answers, or fails after two minutes without one. */
    public static void run(Runnable work) {
        for (int tried = 1; !isDone(work, tried); tried++) {
            if (tried == 1) {
                LOGGER.log(Level.WARNING, "The database does not answer yet: it is waited for.");
            }
            pause();
        }
    }

    private static boolean isDone(Runnable work, int tried) {
        try {
            work.run();
            return true;
        } catch (RuntimeException failure) {
            if (tried == TRIES || !Outage.isBehind(failure)) {
                throw failure;
            }
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
