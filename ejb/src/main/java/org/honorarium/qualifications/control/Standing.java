package org.honorarium.qualifications.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.qualifications.entity.Details;
import org.honorarium.qualifications.entity.QualificationEntry;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationState;
import org.honorarium.security.entity.PersonKey;

/** What an annotator has already, or has claimed, of what a file brings. */
record Standing(
        UUID id,
        QualificationState state,
        BigDecimal level,
        LocalDate validUntil,
        String citizenship,
        String workLocation,
        byte[] details) {

    /** Whether the file brings nothing new. Since when it counts stays as it was. */
    boolean answers(QualificationEntry entry, PersonKey key) {
        var claim = entry.claim();
        return same(level, entry.verdict().level())
                && citizenship.equals(claim.citizenship())
                && workLocation.equals(claim.workLocation())
                && opened(key).equals(claim.details())
                && endsTheSame(entry);
    }

    private boolean endsTheSame(QualificationEntry entry) {
        // A clearance that waits for its second person has no end yet.
        return state == QualificationState.UNDER_REVIEW
                        && entry.type().kind() == QualificationKind.CLEARANCE
                || (validUntil == null
                        ? entry.verdict().validUntil() == null
                        : validUntil.equals(entry.verdict().validUntil()));
    }

    private Details opened(PersonKey key) {
        return details == null ? Details.NONE : Details.parse(key.open(details));
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
