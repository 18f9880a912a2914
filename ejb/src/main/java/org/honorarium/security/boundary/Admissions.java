package org.honorarium.security.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.security.control.ClientAccess;
import org.honorarium.security.control.StoredUsers;
import org.honorarium.security.entity.PasswordHash;
import org.honorarium.security.entity.UserOrder;

/**
 * Users that the house itself lets in with a password known beforehand: the first administrator,
 * and the people of the demonstration.
 */
@Stateless
@Allowed(Role.SYSTEM)
public class Admissions {

    @Inject StoredUsers stored;
    @Inject ClientAccess access;
    @Inject Audit audit;

    public boolean isAnybodyThere() {
        return stored.isAnybodyThere();
    }

    /**
     * Whoever is there already stays as they are.
     *
     * @param password the same for all of them, so that the dear part is done once
     * @param oneTime whether it must be changed at the first sign-in
     * @return how many were let in
     */
    public int admit(Collection<UserOrder> orders, String password, boolean oneTime) {
        var hash = PasswordHash.of(password);
        return (int) orders.stream().filter(order -> admit(order, hash, oneTime)).count();
    }

    private boolean admit(UserOrder order, PasswordHash hash, boolean oneTime) {
        if (!stored.add(order, hash, oneTime)) {
            return false;
        }
        access.give(order.id(), order.clients());
        audit.note(
                "security/user-admitted",
                order.id(),
                Map.of(),
                Map.of("name", order.name(), "roles", order.roles().toString()));
        return true;
    }
}
