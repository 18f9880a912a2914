package org.honorarium.requirements.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A requirement that counts now.
 *
 * @param subject the project, or the task type of it that asks for more
 * @param taskType the title of that task type; empty if it is the project's own
 * @param version counted from 1
 * @param madeBy who, by name
 */
public record InForce(
        UUID id,
        UUID project,
        UUID subject,
        String taskType,
        int version,
        RequirementTerms terms,
        String madeBy,
        Instant madeAt) {

    public boolean isOfProject() {
        return subject.equals(project);
    }
}
