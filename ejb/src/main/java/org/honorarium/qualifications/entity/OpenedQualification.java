package org.honorarium.qualifications.entity;

import java.util.List;

/**
 * A qualification with everything that the reader may see of it.
 *
 * @param annotatorName empty when the annotator's key was destroyed, or the reader may not know
 * @param details in full for the annotator and for whoever may verify it, masked for others
 * @param yeses who has said yes so far; empty for the annotator
 */
public record OpenedQualification(
        Qualification qualification, String annotatorName, Details details, List<Yes> yeses) {

    public OpenedQualification {
        yeses = List.copyOf(yeses);
    }
}
