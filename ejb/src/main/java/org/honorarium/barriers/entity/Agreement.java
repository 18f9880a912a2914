package org.honorarium.barriers.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * The last version of a client's non-disclosure agreement.
 *
 * @param clientName null for who may not know the client
 * @param projects the names of the client's projects that the reader sees
 * @param signatures how many people signed this version, as far as the reader may know
 * @param signedAt when the reader signed it; null if they did not
 */
public record Agreement(
        UUID client,
        String clientName,
        String projects,
        int version,
        String text,
        Instant publishedAt,
        long signatures,
        Instant signedAt) {

    public boolean isSigned() {
        return signedAt != null;
    }
}
