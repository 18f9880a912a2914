package org.honorarium.security.entity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Role;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why a user or a password was not changed. When several reasons apply, the first in this file is
 * given.
 */
public final class UserRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private UserRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "security/" + code, message, facts);
    }

    static UserRejected nameNotPlain(String name) {
        return unprocessable(
                "name-not-plain",
                "A name has 2 to 100 small letters, digits or . _ @ + - and starts with a letter or"
                        + " digit.",
                Map.of("name", name));
    }

    static UserRejected rolesNotForPersons(Set<Role> roles) {
        return unprocessable(
                "roles-not-for-persons",
                "A user has at least one role, and only roles of persons.",
                Map.of("roles", roles.toString()));
    }

    static UserRejected annotatorsHaveNoOtherRole() {
        return unprocessable(
                "annotators-have-no-other-role", "An annotator has no other role.", Map.of());
    }

    public static UserRejected userNotFound(UUID user) {
        return new UserRejected(
                Kind.NOT_FOUND,
                "user-not-found",
                "There is no such user.",
                Map.of("user", user.toString()));
    }

    public static UserRejected nameTaken(String name) {
        return new UserRejected(
                Kind.CONFLICT,
                "name-taken",
                "Somebody else has this name already.",
                Map.of("name", name));
    }

    /** So that at least one administrator is always left. */
    public static UserRejected notToYourself() {
        return new UserRejected(
                Kind.CONFLICT,
                "not-to-yourself",
                "Another administrator has to do this to you.",
                Map.of());
    }

    public static UserRejected passwordLength() {
        return unprocessable("password-length", "A password has 12 to 200 characters.", Map.of());
    }

    public static UserRejected passwordIsName() {
        return unprocessable("password-is-name", "The password must not be your name.", Map.of());
    }

    public static UserRejected passwordIsOld() {
        return unprocessable(
                "password-is-old", "The new password must not be the old one.", Map.of());
    }

    public static UserRejected passwordMustChange() {
        return new UserRejected(
                Kind.NOT_ALLOWED,
                "password-must-change",
                "Your password was for one time only. Please choose your own first.",
                Map.of());
    }

    private static UserRejected unprocessable(
            String code, String message, Map<String, String> facts) {
        return new UserRejected(Kind.UNPROCESSABLE, code, message, facts);
    }
}
