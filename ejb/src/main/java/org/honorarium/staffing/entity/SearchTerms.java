package org.honorarium.staffing.entity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.requirements.entity.Requirement;

/**
 * Whom somebody looks for.
 *
 * @param project for which project; its own members are left out, and so is whoever may not work
 *     for its client
 * @param requirement what they must have; empty for what the project asks
 * @param relaxed the number of a clause, from 0, that is not to count; -1 for none
 * @param show which of the people found
 */
public record SearchTerms(
        UUID project,
        Optional<Requirement> requirement,
        int relaxed,
        Show show,
        Narrowing narrowing) {

    /** Those who meet the requirement, those who lack one clause, or both. */
    public enum Show {
        FIT,
        NEAR,
        BOTH
    }

    /**
     * What they must be besides; empty asks for nothing.
     *
     * @param country ISO 3166-1
     * @param language a tag; its regions are included
     * @param day on which they are not away
     * @param hours least hours of a usual week
     * @param quality least percent of accepted work
     * @param text words that must all be found: in the reference, or in what they are qualified for
     */
    public record Narrowing(
            String country,
            String language,
            Optional<LocalDate> day,
            int hours,
            int quality,
            String text) {

        public static final Narrowing NONE = new Narrowing("", "", Optional.empty(), 0, 0, "");
    }

    /** Everybody who meets what the project asks. */
    public static SearchTerms of(UUID project) {
        return new SearchTerms(project, Optional.empty(), -1, Show.FIT, Narrowing.NONE);
    }
}
