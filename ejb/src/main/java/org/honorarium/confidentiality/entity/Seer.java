package org.honorarium.confidentiality.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who could see something of a client.
 *
 * @param name an annotator's reference, a user's or a program's name
 * @param project for annotators, which project; null for staff
 * @param from since when they had the right; null if it is not known any more
 * @param until when the right ended; null while it holds
 * @param ways how they were exposed to confidential projects; empty if they were not
 * @param firstSeen when first; null if they were not
 * @param lastSeen when last; null if they were not
 * @param signedVersion the last version of the client's agreement that they signed; 0 for none
 */
public record Seer(
        UUID person,
        String name,
        AccessRight right,
        String project,
        Instant from,
        Instant until,
        String ways,
        Instant firstSeen,
        Instant lastSeen,
        int signedVersion,
        Standing standing) {

    public boolean hasSeen() {
        return firstSeen != null;
    }
}
