package org.honorarium.confidentiality.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * What a confidentiality report says before its list.
 *
 * @param rivals from how many clients it is kept apart
 * @param people how many people could see something of it
 * @param seen how many of them saw confidential work
 * @param keptOut how many were kept out because they were exposed to a rival
 * @param excepted how many saw both sides by an exception
 * @param bothSides how many are exposed to both sides from before the barrier
 * @param agreement the last version of its non-disclosure agreement; 0 if there is none
 */
public record ReportHead(
        UUID client,
        String clientName,
        Instant at,
        long rivals,
        long people,
        long seen,
        long keptOut,
        long excepted,
        long bothSides,
        int agreement) {

    /** Whether nobody who saw anything was exposed to a rival, but for exceptions. */
    public boolean isClean() {
        return bothSides == 0;
    }

    /** Whether not even an exception was made. */
    public boolean isWithoutException() {
        return bothSides == 0 && excepted == 0;
    }
}
