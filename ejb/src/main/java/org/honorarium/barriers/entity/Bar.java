package org.honorarium.barriers.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is barred from a client.
 *
 * @param exposedTo because of which other client
 * @param until when the cooling-off days will have passed
 */
public record Bar(UUID person, UUID client, UUID exposedTo, Instant until) {}
