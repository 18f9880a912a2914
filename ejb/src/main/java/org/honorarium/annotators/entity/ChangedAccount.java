package org.honorarium.annotators.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * An account in force that nobody has confirmed yet.
 *
 * @param putBy the id of whoever brought it in
 * @param decidedBy of whoever decided that it is put in force, if staff proposed it; else null
 */
public record ChangedAccount(
        UUID id,
        UUID annotator,
        String reference,
        String currency,
        AccountKind kind,
        String masked,
        Instant since,
        UUID putBy,
        String putByName,
        UUID decidedBy) {

    /** Whether this person had a hand in it. */
    public boolean isFrom(UUID person) {
        return person.equals(putBy) || person.equals(decidedBy);
    }
}
