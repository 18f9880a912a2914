package org.honorarium.database.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A few at once, and nobody for ever outside. */
class TurnsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final List<Synchronization> transactions = new ArrayList<>();

    @Test
    void a_hundred_who_come_at_once_go_in_by_fours() throws Exception {
        var turns = new Turns(4, LONG);
        var done = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                int number = i;
                done.add(threads.submit(() -> work(turns, number)));
            }
        }

        assertThat(most).hasValue(4);
        for (int i = 0; i < 100; i++) {
            assertThat(done.get(i).get()).isEqualTo(i);
        }
    }

    @Test
    void whoever_waited_long_enough_goes_past_somebody_who_waits_for_a_lock() throws Exception {
        var turns = new Turns(1, Duration.ofMillis(10));
        var waiting = turns.await();
        var past = turns.await();

        past.run();
        waiting.run();
    }

    @Test
    void somebody_else_is_at_work_while_a_commit_waits_for_the_disk() throws Exception {
        var turns = turns(true);
        turns.await();
        var next = CompletableFuture.runAsync(() -> awaitQuietly(turns));
        assertThat(next).isNotDone();

        transactions.getFirst().beforeCompletion();
        next.join();

        transactions.getFirst().afterCompletion(Status.STATUS_COMMITTED);
        assertThatOnlyOneIsInside(turns);
    }

    @Test
    void a_turn_ends_with_its_rollback() throws Exception {
        var turns = turns(true);
        turns.await();
        var next = CompletableFuture.runAsync(() -> awaitQuietly(turns));
        assertThat(next).isNotDone();

        transactions.getFirst().afterCompletion(Status.STATUS_ROLLEDBACK);

        next.join();
        assertThatOnlyOneIsInside(turns);
    }

    private void assertThatOnlyOneIsInside(TransactionTurns turns) {
        var another = CompletableFuture.runAsync(() -> awaitQuietly(turns));
        assertThat(another).isNotDone();
        transactions.get(1).beforeCompletion();
        another.join();
    }

    @Test
    void what_has_no_transaction_any_more_has_no_turn() throws Exception {
        var ended = turns(false);

        assertThatIllegalStateException().isThrownBy(ended::await);
        assertThatIllegalStateException().isThrownBy(ended::await);
    }

    private TransactionTurns turns(boolean isActive) {
        var turns = new TransactionTurns(new Turns(1, LONG));
        turns.transaction =
                (TransactionSynchronizationRegistry)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {TransactionSynchronizationRegistry.class},
                                (self, method, given) -> register(isActive, given));
        return turns;
    }

    private Object register(boolean isActive, Object[] given) {
        if (!isActive) {
            throw new IllegalStateException();
        }
        transactions.add((Synchronization) given[0]);
        return null;
    }

    private static void awaitQuietly(TransactionTurns turns) {
        try {
            turns.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private int work(Turns turns, int number) throws InterruptedException {
        var end = turns.await();
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        Thread.sleep(2);
        inside.decrementAndGet();
        end.run();
        return number;
    }
}
