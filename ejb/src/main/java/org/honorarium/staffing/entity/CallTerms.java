package org.honorarium.staffing.entity;

import java.util.List;
import java.util.UUID;

/**
 * An invitation to a project for several people.
 *
 * @param places how many are wanted
 * @param terms what is promised and asked, as the invited read it
 * @param answerHours how long somebody has to answer before the place goes to the next
 * @param annotators who is invited, in the order in which places are offered
 */
public record CallTerms(
        UUID project, int places, String terms, int answerHours, List<UUID> annotators) {

    private static final int MOST = 10_000;

    public CallTerms {
        terms = terms == null ? "" : terms.strip();
        annotators = annotators == null ? List.of() : List.copyOf(annotators);
        if (places < 1 || places > MOST) {
            throw StaffingRejected.wrong("places", Integer.toString(places), "1 to " + MOST);
        }
        if (terms.isEmpty() || terms.length() > 4_000) {
            throw StaffingRejected.wrong(
                    "terms", terms.length() + " characters", "1 to 4000 characters");
        }
        if (answerHours < 1 || answerHours > 720) {
            throw StaffingRejected.wrong("answerHours", Integer.toString(answerHours), "1 to 720");
        }
        long different = annotators.stream().distinct().count();
        if (annotators.isEmpty() || annotators.size() > MOST || different < annotators.size()) {
            throw StaffingRejected.wrong(
                    "annotators",
                    annotators.size() + " annotators",
                    "different ones, at least one");
        }
    }
}
