package org.honorarium.qualifications.entity;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A qualification that ended, or ends soon. */
public record Ending(UUID qualification, UUID annotator, String type, LocalDate validUntil) {

    /** What the annotator is told about it. */
    public Map<String, String> facts() {
        return Map.of(
                "qualification", qualification.toString(),
                "type", type,
                "validUntil", validUntil.toString());
    }
}
