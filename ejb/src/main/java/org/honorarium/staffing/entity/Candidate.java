package org.honorarium.staffing.entity;

import java.util.List;
import java.util.UUID;
import org.honorarium.requirements.entity.Clause;
import org.honorarium.requirements.entity.Explanation;

/**
 * Somebody who was found.
 *
 * @param name empty when the person's key was destroyed
 * @param fits whether they meet the requirement
 * @param lacks of somebody who is near: the clauses of which each alone would do
 * @param explanation clause by clause, and by what
 */
public record Candidate(
        UUID annotator,
        String reference,
        String name,
        String country,
        boolean fits,
        List<Clause> lacks,
        Points points,
        Explanation explanation) {

    public Candidate {
        lacks = List.copyOf(lacks);
    }
}
