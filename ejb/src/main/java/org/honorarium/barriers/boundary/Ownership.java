package org.honorarium.barriers.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.barriers.control.LinkChecks;
import org.honorarium.barriers.control.LinkRows;
import org.honorarium.barriers.control.PartyRows;
import org.honorarium.barriers.control.Proposing;
import org.honorarium.barriers.control.SettingsRow;
import org.honorarium.barriers.entity.BarrierSettings;
import org.honorarium.barriers.entity.ClientGroup;
import org.honorarium.barriers.entity.LinkTerms;
import org.honorarium.barriers.entity.OwnershipLink;
import org.honorarium.barriers.entity.OwnershipPreview;
import org.honorarium.barriers.entity.OwnershipRejected;
import org.honorarium.barriers.entity.Party;
import org.honorarium.database.boundary.Locks;

/** Who owns how much of whom, the groups that follow, and the barriers that follow from those. */
@Stateless
@Allowed({ADMIN, AUDITOR, OPERATIONS})
public class Ownership {

    private static final int LONGEST_NAME = 140;
    private static final int LONGEST_REASON = 1_000;

    @Inject PartyRows parties;
    @Inject LinkRows links;
    @Inject SettingsRow settings;
    @Inject LinkChecks checks;
    @Inject Proposing proposing;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /** Clients, other companies, and the house. */
    public List<Party> parties() {
        return parties.all();
    }

    /** Those in force first. */
    public List<OwnershipLink> links() {
        return links.all();
    }

    public BarrierSettings settings() {
        return settings.read();
    }

    /** Owners and what they own by more than the threshold. */
    public List<ClientGroup> groups() {
        return proposing.whoOwnsWhom().groups();
    }

    /**
     * Makes a company that is no client known. The same again changes nothing.
     *
     * @throws OwnershipRejected if the name cannot be, or is taken
     */
    @Allowed(ADMIN)
    public Party putCompany(UUID id, String name) {
        locks.hold("ownership");
        var plain = name == null ? "" : name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw OwnershipRejected.nameWrong(plain);
        }
        var known = parties.find(id);
        if (known.isPresent()) {
            if (!plain.equals(known.get().name())) {
                throw OwnershipRejected.existsWithDifferentContent(id);
            }
            return known.get();
        }
        if (parties.named(plain).isPresent()) {
            throw OwnershipRejected.nameTaken(plain);
        }
        parties.add(id, plain);
        audit.note("ownership/company-added", id, Map.of(), Map.of("name", plain));
        return parties.find(id).orElseThrow();
    }

    /**
     * What this link would change. Nothing is kept.
     *
     * @throws OwnershipRejected if it cannot be stated
     */
    @Allowed(ADMIN)
    public OwnershipPreview preview(LinkTerms terms) {
        var now = proposing.whoOwnsWhom();
        checks.refuse(now, terms);
        var then = now.with(terms);
        var before = proposing.fresh(now);
        var fresh = proposing.fresh(then).stream().filter(one -> !before.contains(one)).toList();
        return new OwnershipPreview(then.groupWith(terms), fresh);
    }

    /**
     * States a link, and asks for the barriers that follow. The same again changes nothing.
     *
     * @throws OwnershipRejected with the first reason that applies
     */
    @Allowed(ADMIN)
    public OwnershipLink state(UUID id, LinkTerms terms) {
        // Two links at once could close a circle that neither closes alone.
        locks.hold("ownership");
        var known = links.find(id);
        if (known.isPresent()) {
            if (!known.get().terms().equals(terms)) {
                throw OwnershipRejected.existsWithDifferentContent(id);
            }
            return known.get();
        }
        var who = proposing.whoOwnsWhom();
        checks.refuse(who, terms);
        links.add(id, terms, Actor.current().id(), clock.instant());
        audit.note("ownership/link-stated", id, Map.of(), who.facts(terms));
        proposing.ask();
        return links.find(id).orElseThrow();
    }

    /**
     * Ends a link. Barriers stay until they are removed.
     *
     * @throws OwnershipRejected with the first reason that applies
     */
    @Allowed(ADMIN)
    public OwnershipLink end(UUID id, LocalDate until, String reason) {
        locks.hold("ownership");
        var link = links.find(id).orElseThrow(() -> OwnershipRejected.linkNotFound(id));
        var plain = reason == null ? "" : reason.strip();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (plain.isEmpty() || plain.length() > LONGEST_REASON) {
            throw OwnershipRejected.endWrong(plain, "a reason of 1 to 1000 characters");
        }
        if (until == null || until.isBefore(link.since()) || until.isAfter(today)) {
            throw OwnershipRejected.endWrong(String.valueOf(until), link.since() + " to " + today);
        }
        if (!link.isInForce()) {
            throw OwnershipRejected.endedAlready(id, link.until().toString());
        }
        links.end(id, until, plain, Actor.current().id(), clock.instant());
        audit.note(
                "ownership/link-ended",
                id,
                Map.of(),
                Map.of("until", until.toString(), "reason", plain));
        return links.find(id).orElseThrow();
    }

    /** A lower threshold asks for the barriers that follow from it. */
    @Allowed(ADMIN)
    public BarrierSettings set(BarrierSettings wanted) {
        locks.hold("ownership");
        var before = settings.read();
        if (!before.equals(wanted)) {
            settings.write(wanted);
            audit.note("ownership/settings-changed", Party.HOUSE, facts(before), facts(wanted));
            proposing.ask();
        }
        return wanted;
    }

    /**
     * Asks for the barriers that follow from who owns whom, as it is now: clients may have come
     * since the last link was stated.
     *
     * @return how many
     */
    @Allowed(ADMIN)
    public int propose() {
        locks.hold("ownership");
        return proposing.ask();
    }

    private static Map<String, String> facts(BarrierSettings settings) {
        return Map.of(
                "threshold", settings.threshold().toPlainString(),
                "coolingDays", Integer.toString(settings.coolingDays()));
    }
}
