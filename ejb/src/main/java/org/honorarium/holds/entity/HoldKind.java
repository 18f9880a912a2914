package org.honorarium.holds.entity;

import java.util.Set;
import org.honorarium.actors.entity.Role;

/** What kind of hold it is, and who may put and lift it. */
public enum HoldKind {
    /** The name is like one on a list of people whom nobody may pay. */
    SANCTIONS_MATCH(Set.of(Role.SYSTEM, Role.FINANCE), Set.of(Role.SYSTEM, Role.FINANCE)),
    /** A person wants to look first. */
    UNDER_REVIEW(
            Set.of(Role.FINANCE, Role.OPERATIONS, Role.SYSTEM),
            Set.of(Role.FINANCE, Role.OPERATIONS, Role.SYSTEM)),
    /** A bank sent back what went to this account; the annotator confirms or changes it. */
    ACCOUNT_RETURNED(
            Set.of(Role.SYSTEM, Role.FINANCE), Set.of(Role.SYSTEM, Role.FINANCE, Role.ANNOTATOR)),
    /** The annotator asked not to be paid for now. */
    PAUSED(Set.of(Role.ANNOTATOR, Role.FINANCE), Set.of(Role.ANNOTATOR, Role.FINANCE));

    private final Set<Role> puts;
    private final Set<Role> lifts;

    HoldKind(Set<Role> puts, Set<Role> lifts) {
        this.puts = puts;
        this.lifts = lifts;
    }

    public boolean isPutBy(Set<Role> roles) {
        return roles.stream().anyMatch(puts::contains);
    }

    public boolean isLiftedBy(Set<Role> roles) {
        return roles.stream().anyMatch(lifts::contains);
    }
}
