package org.honorarium.tests.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Where one annotator stands with one test.
 *
 * @param tries the annotator's, the first one first
 * @param has whether the annotator has the qualification, and for a while
 * @param paid whether it has paid this annotator
 */
public record TestStanding(QualifyingTest test, List<Try> tries, boolean has, boolean paid) {

    public TestStanding {
        tries = List.copyOf(tries);
    }

    /** How many tries are left. Whoever passed begins to count anew. */
    public int triesLeft() {
        int passed = tries.stream().filter(Try::passed).mapToInt(Try::number).max().orElse(0);
        long used = tries.stream().filter(one -> one.number() > passed).count();
        return (int) Math.max(0, test.terms().tries() - used);
    }

    /** The one that runs; null if none does. */
    public Try open(Instant now) {
        return tries.stream().filter(one -> one.isOpen(now)).findFirst().orElse(null);
    }

    /** Whether what was right may be known: nobody can still make use of it. */
    public boolean mayKnow(Instant now) {
        return triesLeft() == 0 && tries.stream().noneMatch(one -> one.isTaken(now));
    }

    /** From when on the next one can begin. */
    public Instant nextAt() {
        return tries.isEmpty()
                ? test.createdAt()
                : tries.getLast().over().plus(Duration.ofHours(test.terms().waitHours()));
    }

    /** What the next try promises; null if nothing. */
    public Pay pay() {
        return paid ? null : test.terms().pay();
    }

    public boolean mayBegin(Instant now) {
        return !test.isRetired()
                && !has
                && open(now) == null
                && triesLeft() > 0
                && !now.isBefore(nextAt());
    }

    /**
     * @throws TestRejected with the first reason against a new try
     */
    public void checkBegin(Instant now) {
        if (test.isRetired()) {
            throw TestRejected.retired(test.terms().title());
        }
        if (has) {
            throw TestRejected.passedAlready(test.typeTitle());
        }
        if (open(now) != null) {
            throw TestRejected.anotherTryRuns(open(now).id());
        }
        if (triesLeft() == 0) {
            throw TestRejected.noTriesLeft(test.terms().tries());
        }
        if (now.isBefore(nextAt())) {
            throw TestRejected.mustWait(nextAt());
        }
    }
}
