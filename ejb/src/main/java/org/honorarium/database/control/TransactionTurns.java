package org.honorarium.database.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** A transaction's turn, which ends when it has done its work. */
@ApplicationScoped
public class TransactionTurns {

    private static final int EACH_PROCESSOR = 2;
    private static final Runnable DONE = () -> {};

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
            transaction.registerInterposedSynchronization(new UntilCommit(end));
        } catch (RuntimeException ended) {
            end.run();
            throw ended;
        }
    }

    /** While its commit waits for the disk, somebody else is at work. */
    private static final class UntilCommit implements Synchronization {

        private final AtomicReference<Runnable> end;

        UntilCommit(Runnable end) {
            this.end = new AtomicReference<>(end);
        }

        @Override
        public void beforeCompletion() {
            end.getAndSet(DONE).run();
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing comes before a rollback.
            end.getAndSet(DONE).run();
        }
    }
}
