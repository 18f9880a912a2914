package org.honorarium.database.control;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So many at once; nobody waits for longer than their patience. */
final class Turns {

    private final Semaphore places;
    private final Duration patience;

    Turns(int places, Duration patience) {
        // Not in the order in which they come: that wakes somebody for each turn.
        this.places = new Semaphore(places);
        this.patience = patience;
    }

    /**
     * @return to be run once, when the turn is over
     */
    Runnable await() throws InterruptedException {
        return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)
                ? places::release
                : () -> {};
    }
}
