package org.honorarium.projects.entity;

import java.util.UUID;

/**
 * What a project is.
 *
 * @param client whose work it is
 * @param payer who owes and pays
 * @param name unique among the client's projects, at most 140 characters
 * @param currency one that the payer pays
 */
public record ProjectTerms(UUID client, UUID payer, String name, String currency) {

    private static final int LONGEST = 140;

    /**
     * @throws ProjectRejected naming the first thing that is wrong
     */
    public ProjectTerms {
        if (client == null || payer == null || currency == null) {
            throw ProjectRejected.incomplete();
        }
        name = name == null ? "" : name.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw ProjectRejected.nameWrong(name, "1 to " + LONGEST + " characters");
        }
    }

    /** Whether a project may go from these terms to those: only its name changes. */
    boolean allow(ProjectTerms other) {
        return equals(new ProjectTerms(other.client, other.payer, name, other.currency));
    }
}
