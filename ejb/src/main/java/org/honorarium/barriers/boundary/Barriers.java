package org.honorarium.barriers.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.barriers.control.BarrierRows;
import org.honorarium.barriers.control.ChangeRows;
import org.honorarium.barriers.control.ExposedPeople;
import org.honorarium.barriers.control.Proposing;
import org.honorarium.barriers.entity.Barrier;
import org.honorarium.barriers.entity.BarrierChange;
import org.honorarium.barriers.entity.BarrierPreview;
import org.honorarium.barriers.entity.BarrierRejected;
import org.honorarium.barriers.entity.ChangeKind;
import org.honorarium.barriers.entity.ChangeOrigin;
import org.honorarium.barriers.entity.ChangeTerms;
import org.honorarium.barriers.entity.Decision;
import org.honorarium.barriers.entity.ExposedOnBothSides;
import org.honorarium.barriers.entity.Sides;
import org.honorarium.clients.boundary.Clients;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;

/**
 * Barriers between clients. One person asks for a change, with a reason; an administrator who is
 * somebody else confirms it. Operations see those of their clients.
 */
@Stateless
@Allowed({ADMIN, AUDITOR, OPERATIONS})
public class Barriers {

    @Inject BarrierRows barriers;
    @Inject ChangeRows changes;
    @Inject ExposedPeople people;
    @Inject Proposing proposing;
    @Inject Clients clients;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /** Those in force. */
    public List<Barrier> list() {
        return barriers.all();
    }

    /** What waits first, then the latest. Filters by decision (or WAITING) and client. */
    public Page<BarrierChange> changes(PageRequest request) {
        return changes.page(request);
    }

    public BarrierChange change(UUID id) {
        return changes.find(id).orElseThrow(() -> BarrierRejected.changeNotFound(id));
    }

    /** What a barrier with so many cooling-off days would change now. */
    public BarrierPreview preview(Sides sides, int coolingDays) {
        return new BarrierPreview(
                people.exposedTo(sides.right(), coolingDays),
                people.exposedTo(sides.left(), coolingDays),
                people.bothSides(sides, coolingDays));
    }

    /**
     * Who is exposed to both sides of a barrier, and sees neither until the cooling-off days passed
     * or an exception is granted.
     *
     * @throws BarrierRejected if there is no such barrier
     */
    public List<ExposedOnBothSides> bothSides(Sides sides) {
        var barrier = barriers.between(sides).orElseThrow(BarrierRejected::notThere);
        return people.bothSides(sides, barrier.coolingDays());
    }

    /**
     * Asks for a change. The same again changes nothing.
     *
     * @throws BarrierRejected with the first reason that applies
     */
    @Allowed({ADMIN, OPERATIONS})
    public BarrierChange ask(UUID id, ChangeTerms terms) {
        locks.hold("barriers");
        var known = changes.find(id);
        if (known.isPresent()) {
            if (!known.get().terms().equals(terms)) {
                throw BarrierRejected.existsWithDifferentContent(id);
            }
            return known.get();
        }
        checkAsking(terms);
        changes.ask(id, ChangeOrigin.HAND, terms, Actor.current().id(), clock.instant());
        audit.note("barriers/asked", id, Map.of(), facts(terms));
        return change(id);
    }

    /**
     * A second person decides. The same decision again changes nothing. A new barrier asks for
     * those that follow from it for the groups of its two sides.
     *
     * @throws BarrierRejected with the first reason that applies
     */
    @Allowed(ADMIN)
    public BarrierChange decide(UUID id, Decision decision) {
        locks.hold("barriers");
        var change = change(id);
        if (!change.isWaiting()) {
            if (change.decision() != decision) {
                throw BarrierRejected.decidedAlready(id, change.decision());
            }
            return change;
        }
        if (decision == Decision.CONFIRMED) {
            checkState(change.terms());
            if (change.askedBy().equals(Actor.current().id())) {
                throw BarrierRejected.secondPersonNeeded();
            }
        }
        changes.decide(id, decision, Actor.current().id(), clock.instant());
        audit.note("barriers/decided", id, Map.of(), decided(change, decision));
        if (decision == Decision.CONFIRMED && change.terms().kind() == ChangeKind.DRAW) {
            proposing.ask();
        }
        return change(id);
    }

    private void checkAsking(ChangeTerms terms) {
        for (var client : List.of(terms.sides().left(), terms.sides().right())) {
            if (clients.find(client).isEmpty()) {
                throw BarrierRejected.clientNotFound(client);
            }
        }
        if (terms.kind() != ChangeKind.DRAW && !Actor.current().has(Role.ADMIN)) {
            throw BarrierRejected.administratorsAsk(terms.kind());
        }
        changes.waiting(terms.sides())
                .ifPresent(
                        waiting -> {
                            throw BarrierRejected.waitingAlready(waiting.id());
                        });
        checkState(terms);
    }

    private void checkState(ChangeTerms terms) {
        var there = barriers.between(terms.sides()).isPresent();
        if (terms.kind() == ChangeKind.DRAW && there) {
            throw BarrierRejected.thereAlready();
        }
        if (terms.kind() != ChangeKind.DRAW && !there) {
            throw BarrierRejected.notThere();
        }
    }

    private static Map<String, String> facts(ChangeTerms terms) {
        return Map.of(
                "kind", terms.kind().name(),
                "left", terms.sides().left().toString(),
                "right", terms.sides().right().toString(),
                "coolingDays", Integer.toString(terms.coolingDays()),
                "reason", terms.reason());
    }

    private static Map<String, String> decided(BarrierChange change, Decision decision) {
        var facts = new java.util.LinkedHashMap<>(facts(change.terms()));
        facts.put("decision", decision.name());
        facts.put("askedBy", change.askedBy().toString());
        return facts;
    }
}
