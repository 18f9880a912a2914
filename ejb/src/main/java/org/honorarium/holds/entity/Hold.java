package org.honorarium.holds.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A hold, as it is read.
 *
 * @param reference the annotator's
 * @param payerName empty if it is for all payers
 * @param putBy the name of whoever put it; empty for the house itself
 * @param putAs the same, as the annotator reads it
 * @param lifting by whom, when and why it was lifted; null while nobody has
 */
public record Hold(
        UUID id,
        HoldTerms terms,
        String reference,
        String payerName,
        String putBy,
        HoldParty putAs,
        Instant putAt,
        Lifting lifting) {

    /** Whether it holds at this moment. */
    public boolean isInForce(Instant now) {
        return lifting == null && terms.until().filter(at -> !at.isAfter(now)).isEmpty();
    }

    /** That a hold was lifted: by whom (empty for the house itself), when and why. */
    public record Lifting(String by, Instant at, String because) {}
}
