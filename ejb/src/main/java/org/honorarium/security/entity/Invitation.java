package org.honorarium.security.entity;

import java.util.Optional;

/**
 * What came of ordering a user.
 *
 * @param user the user as they are now
 * @param oneTimePassword to be handed over; there only when it was just made, and never again
 */
public record Invitation(User user, Optional<String> oneTimePassword) {}
