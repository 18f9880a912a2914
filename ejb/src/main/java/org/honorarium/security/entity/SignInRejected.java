package org.honorarium.security.entity;

import java.time.Instant;
import java.util.Map;
import org.honorarium.rejection.entity.Rejection;

/** Why somebody was not let in. When several reasons apply, the first in this file is given. */
public final class SignInRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private SignInRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "security/" + code, message, facts);
    }

    /** Even the right password is not tried while a user is locked. */
    public static SignInRejected locked(Instant until) {
        return new SignInRejected(
                Kind.NOT_ALLOWED,
                "user-locked",
                "Too many wrong passwords. Please try again in a quarter of an hour.",
                Map.of("until", until.toString()));
    }

    /** The same words for an unknown name and a wrong password: neither is given away. */
    public static SignInRejected wrongNameOrPassword() {
        return new SignInRejected(
                Kind.NOT_SIGNED_IN,
                "wrong-name-or-password",
                "The name or the password is wrong.",
                Map.of());
    }

    /** Said only to who knows the password. */
    public static SignInRejected disabled() {
        return new SignInRejected(
                Kind.NOT_ALLOWED,
                "user-disabled",
                "This user was disabled. Please ask an administrator.",
                Map.of());
    }

    public static SignInRejected busy() {
        return new SignInRejected(
                Kind.NOT_ALLOWED,
                "sign-in-busy",
                "Too many people are signing in at this moment. Please try again.",
                Map.of());
    }
}
