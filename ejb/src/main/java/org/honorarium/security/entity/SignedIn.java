package org.honorarium.security.entity;

import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;

/**
 * Who is behind a request, looked up for this request.
 *
 * @param name the user's or the token's name
 * @param mustChange whether nothing is open to them but changing their password
 * @param stamp changes with the password: a session with another stamp is over
 * @param token the token that was shown, if it was one
 */
public record SignedIn(
        Actor actor, String name, boolean mustChange, String stamp, Optional<UUID> token) {}
