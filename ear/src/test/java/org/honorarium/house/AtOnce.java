package org.honorarium.house;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several people who begin at the same moment, each in a thread of their own. */
@Dependent
public class AtOnce {

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    /** So many do the same. */
    public <T> List<Outcome<T>> times(int many, Callable<T> action) throws Exception {
        return all(Collections.nCopies(many, action));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <T> List<Outcome<T>> all(Callable<T>... actions) throws Exception {
        return all(List.of(actions));
    }

    public <T> List<Outcome<T>> all(List<Callable<T>> actions) throws Exception {
        var start = new CyclicBarrier(actions.size());
        var begun = new ArrayList<Future<T>>();
        try (var people = Executors.newThreadPerTaskExecutor(threads)) {
            for (var action : actions) {
                begun.add(
                        people.submit(
                                () -> {
                                    start.await(1, TimeUnit.MINUTES);
                                    return action.call();
                                }));
            }
            var outcomes = new ArrayList<Outcome<T>>();
            for (var one : begun) {
                outcomes.add(outcome(one));
            }
            return outcomes;
        }
    }

    private static <T> Outcome<T> outcome(Future<T> one) throws InterruptedException {
        try {
            return new Outcome<>(one.get(), null);
        } catch (ExecutionException failed) {
            return new Outcome<>(null, failed.getCause());
        }
    }

    /**
     * What became of one of them.
     *
     * @param answer null if it was refused
     * @param refusal null if it was answered
     */
    public record Outcome<T>(T answer, Throwable refusal) {

        public boolean isRefused() {
            return refusal != null;
        }

        /** For tests that expect no refusal. */
        public T get() {
            if (isRefused()) {
                throw new AssertionError(refusal);
            }
            return Objects.requireNonNull(answer);
        }
    }
}
