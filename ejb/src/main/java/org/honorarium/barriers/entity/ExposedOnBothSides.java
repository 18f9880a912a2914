package org.honorarium.barriers.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who is exposed to both sides of a barrier.
 *
 * @param name an annotator's reference, a user's or a program's name
 * @param lastLeft when they last saw or did work of the one side
 * @param lastRight the same of the other side
 */
public record ExposedOnBothSides(UUID person, String name, Instant lastLeft, Instant lastRight) {}
