package org.honorarium.security.entity;

import java.util.UUID;

/**
 * What came of an attempt to sign in. A refusal is a value here, because the counting of failures
 * must be kept although nobody is let in.
 *
 * @param user who it is, or null
 * @param refusal why not, or null
 */
public record Attempt(UUID user, SignInRejected refusal) {

    public static Attempt let(UUID user) {
        return new Attempt(user, null);
    }

    public static Attempt refused(SignInRejected refusal) {
        return new Attempt(null, refusal);
    }

    /**
     * @throws SignInRejected if nobody is let in
     */
    public UUID orRefuse() {
        if (refusal != null) {
            throw refusal;
        }
        return user;
    }
}
