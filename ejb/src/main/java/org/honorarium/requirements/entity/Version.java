package org.honorarium.requirements.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of a requirement.
 *
 * @param number counted from 1
 * @param terms none where the requirement was withdrawn
 * @param madeBy who, by name
 */
public record Version(int number, Optional<RequirementTerms> terms, String madeBy, Instant madeAt) {

    public boolean isWithdrawn() {
        return terms.isEmpty();
    }

    /** What was asked, unless it was withdrawn. */
    public Requirement requirement() {
        return terms.map(RequirementTerms::requirement).orElse(Requirement.NOTHING);
    }

    /** What somebody without it could do; null if it was withdrawn. */
    public Otherwise otherwise() {
        return terms.map(RequirementTerms::otherwise).orElse(null);
    }
}
