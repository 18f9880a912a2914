package org.honorarium.database.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;

/** A transaction's turn, which ends when it does. */
@ApplicationScoped
public class TransactionTurns {

    private static final int EACH_PROCESSOR = 2;

    @Resource TransactionSynchronizationRegistry transaction;

    private final Turns turns;

    /** As many of this server's as its processors keep busy. */
    public TransactionTurns() {
        this(
                new Turns(
                        EACH_PROCESSOR * Runtime.getRuntime().availableProcessors(),
                        Duration.ofSeconds(1)));
    }

    TransactionTurns(Turns turns) {
        this.turns = turns;
    }

    void await() throws InterruptedException {
        var end = turns.await();
        try {
            transaction.registerInterposedSynchronization(new After(end));
        } catch (RuntimeException ended) {
            end.run();
            throw ended;
        }
    }

    private record After(Runnable end) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Its commit belongs to its turn.
        }

        @Override
        public void afterCompletion(int status) {
            end.run();
        }
    }
}
