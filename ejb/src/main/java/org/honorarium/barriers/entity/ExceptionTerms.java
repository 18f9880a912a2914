package org.honorarium.barriers.entity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody may work for a client in spite of a barrier.
 *
 * @param until the first day on which it does not hold any more
 */
public record ExceptionTerms(UUID person, UUID client, LocalDate until, String reason) {

    private static final int LONGEST = 1_000;

    /**
     * @throws BarrierRejected naming the first thing that is wrong
     */
    public ExceptionTerms {
        if (person == null || client == null) {
            throw BarrierRejected.personNotFound(person == null ? new UUID(0, 0) : person);
        }
        if (until == null) {
            throw BarrierRejected.untilWrong("");
        }
        reason = checkedReason(reason);
    }

    /**
     * Why it is asked for, or ended.
     *
     * @throws BarrierRejected if it says nothing or too much
     */
    public static String checkedReason(String reason) {
        var plain = reason == null ? "" : reason.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw BarrierRejected.reasonMissing();
        }
        return plain;
    }

    /**
     * @throws BarrierRejected if it would have ended already
     */
    public void checkAhead(LocalDate today) {
        if (!until.isAfter(today)) {
            throw BarrierRejected.untilWrong(until.toString());
        }
    }
}
