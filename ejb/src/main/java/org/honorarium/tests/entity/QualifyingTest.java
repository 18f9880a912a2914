package org.honorarium.tests.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.qualifications.entity.QualificationKind;

/**
 * A test as operations keep it.
 *
 * @param typeTitle of the qualification that passing gives
 * @param paper the number of the version of its questions that is asked now
 * @param questions how many there are
 * @param retiredAt since when nobody can begin it; null while somebody can
 */
public record QualifyingTest(
        UUID id,
        TestTerms terms,
        String typeTitle,
        QualificationKind kind,
        int paper,
        int questions,
        Instant retiredAt,
        Instant createdAt) {

    public boolean isRetired() {
        return retiredAt != null;
    }
}
