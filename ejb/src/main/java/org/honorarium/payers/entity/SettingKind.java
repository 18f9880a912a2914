package org.honorarium.payers.entity;

import java.util.Set;
import java.util.stream.Collectors;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;

/** What of a payer's settings takes two persons, beside its accounts and days. */
public enum SettingKind {
    /** A tax rule. */
    TAX_RULE(Role.FINANCE),
    /** The end of a tax rule. */
    TAX_END(Role.FINANCE),
    /** How debts are taken back. */
    RECOVERY(Role.FINANCE),
    /** Which tax form the people of a country need. */
    FORM_RULE(Role.FINANCE),
    /**
     * How files are written where banks leave a choice, and whether new accounts are asked about.
     */
    FILE_USAGE(Role.FINANCE, Role.ADMIN),
    /** What the payer's bank agreed about NACHA files. */
    ACH_ORIGINATOR(Role.ADMIN),
    /** What the payer's bank agreed about Zengin files. */
    ZENGIN_ORIGINATOR(Role.ADMIN);

    private final Set<Role> proposers;

    SettingKind(Role... proposers) {
        this.proposers = Set.of(proposers);
    }

    /** Whether this person may propose it; finance confirms all of them. */
    public boolean isProposedBy(Actor actor) {
        return proposers.stream().anyMatch(actor::has);
    }

    /** Their roles. */
    public String proposers() {
        return proposers.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
