package org.honorarium.security.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.SqlFailed;
import org.honorarium.security.control.ClientAccess;
import org.honorarium.security.control.StoredTokens;
import org.honorarium.security.control.StoredUsers;
import org.honorarium.security.control.UserList;
import org.honorarium.security.entity.Invitation;
import org.honorarium.security.entity.OneTimePassword;
import org.honorarium.security.entity.PasswordHash;
import org.honorarium.security.entity.User;
import org.honorarium.security.entity.UserOrder;
import org.honorarium.security.entity.UserRejected;

/** Who may sign in, kept by administrators. */
@Stateless
@Allowed(Role.ADMIN)
public class Users {

    @Inject UserList list;
    @Inject StoredUsers stored;
    @Inject StoredTokens tokens;
    @Inject ClientAccess access;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Makes the user, or changes them to what is ordered. A new user gets a one-time password that
     * is shown this once.
     *
     * @throws UserRejected if somebody else has the name, or administrators take away their own
     *     role
     */
    public Invitation put(UserOrder order) {
        var password = OneTimePassword.random();
        if (list.find(order.id()).isEmpty() && stored.add(order, PasswordHash.of(password), true)) {
            access.give(order.id(), order.clients());
            var made = find(order.id());
            audit.note("security/user-created", order.id(), Map.of(), made.facts());
            return new Invitation(made, Optional.of(password));
        }
        var before = list.find(order.id()).orElseThrow(() -> UserRejected.nameTaken(order.name()));
        return new Invitation(before.answers(order) ? before : change(before, order), none());
    }

    @Allowed({Role.ADMIN, Role.AUDITOR})
    public User find(UUID user) {
        return list.find(user).orElseThrow(() -> UserRejected.userNotFound(user));
    }

    @Allowed({Role.ADMIN, Role.AUDITOR})
    public Page<User> page(PageRequest request) {
        return list.page(request);
    }

    /** A new one-time password instead of the old password. It also unlocks. */
    public Invitation reset(UUID user) {
        var known = find(user);
        var password = OneTimePassword.random();
        stored.setPassword(user, PasswordHash.of(password), true);
        tokens.revokeOf(user, clock.instant());
        audit.note("security/password-reset", user, Map.of(), Map.of("name", known.name()));
        return new Invitation(find(user), Optional.of(password));
    }

    /** Ends every access at once: sessions, tokens, sign-in. */
    public void disable(UUID user) {
        refuseYourself(user);
        var before = find(user);
        if (before.isDisabled()) {
            return;
        }
        stored.setDisabled(user, clock.instant());
        tokens.revokeOf(user, clock.instant());
        audit.note("security/user-disabled", user, before.facts(), find(user).facts());
    }

    public void enable(UUID user) {
        var before = find(user);
        if (before.isDisabled()) {
            stored.setDisabled(user, null);
            audit.note("security/user-enabled", user, before.facts(), find(user).facts());
        }
    }

    private User change(User before, UserOrder order) {
        if (!order.roles().contains(Role.ADMIN)) {
            refuseYourself(order.id());
        }
        try {
            stored.change(order);
        } catch (SqlFailed failure) {
            throw failure.isDuplicate() ? UserRejected.nameTaken(order.name()) : failure;
        }
        access.give(order.id(), order.clients());
        var after = find(order.id());
        audit.note("security/user-changed", order.id(), before.facts(), after.facts());
        return after;
    }

    private static void refuseYourself(UUID user) {
        if (Actor.current().id().equals(user)) {
            throw UserRejected.notToYourself();
        }
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
