package org.honorarium.qualifications.control;

import java.util.UUID;
import org.honorarium.qualifications.entity.QualificationEntry;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationState;

/**
 * One that comes in and is new.
 *
 * @param replaces the one that ends because of it, null if there is none
 */
public record IncomingQualification(UUID id, UUID replaces, QualificationEntry entry) {

    /** A clearance waits for a second person. */
    public QualificationState state() {
        return isClearance() ? QualificationState.UNDER_REVIEW : QualificationState.VERIFIED;
    }

    public boolean isClearance() {
        return entry.type().kind() == QualificationKind.CLEARANCE;
    }
}
