package org.honorarium.requirements.entity;

import java.util.List;
import java.util.UUID;

/**
 * A project as somebody who might work on it sees it.
 *
 * @param member whether they do work on it
 * @param asks what it and its task types ask, each with the reason for this person
 */
public record OpenProject(UUID project, String name, boolean member, List<Asked> asks) {

    public OpenProject {
        asks = List.copyOf(asks);
    }

    /**
     * One requirement with its reason.
     *
     * @param inForce whose explanation it is
     */
    public record Asked(InForce inForce, Explanation explanation) {

        public May may() {
            return May.of(inForce.terms().otherwise(), explanation.met());
        }
    }
}
