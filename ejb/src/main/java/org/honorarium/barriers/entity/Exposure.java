package org.honorarium.barriers.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody saw or did work of a client's confidential project.
 *
 * @param personName an annotator's reference, a user's or a program's name
 * @param found it was there before the project was confidential
 */
public record Exposure(
        UUID person,
        String personName,
        UUID client,
        String clientName,
        UUID project,
        Way way,
        Instant first,
        Instant last,
        boolean found) {}
