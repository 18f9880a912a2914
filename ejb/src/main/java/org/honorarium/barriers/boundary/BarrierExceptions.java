package org.honorarium.barriers.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.barriers.control.ExceptionRows;
import org.honorarium.barriers.entity.BarrierException;
import org.honorarium.barriers.entity.BarrierRejected;
import org.honorarium.barriers.entity.Decision;
import org.honorarium.barriers.entity.ExceptionTerms;
import org.honorarium.clients.boundary.Clients;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;

/**
 * Somebody may work for a client in spite of a barrier: one person asks, an administrator who is
 * neither the one who asks nor the one whom it is for grants it, until a day.
 */
@Stateless
@Allowed({ADMIN, AUDITOR, OPERATIONS})
public class BarrierExceptions {

    @Inject ExceptionRows rows;
    @Inject Clients clients;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /** What waits first, then the latest. Filters by decision (or WAITING), client and person. */
    public Page<BarrierException> page(PageRequest request) {
        return rows.page(request);
    }

    public BarrierException find(UUID id) {
        return rows.find(id).orElseThrow(() -> BarrierRejected.exceptionNotFound(id));
    }

    /** Somebody by an annotator's reference, the name of a user or a program, or their id. */
    public Optional<UUID> personCalled(String name) {
        var plain = name.strip();
        var called = rows.called(plain);
        try {
            return called.or(() -> Optional.of(UUID.fromString(plain)).filter(rows::isPerson));
        } catch (IllegalArgumentException notAnId) {
            return called;
        }
    }

    /**
     * Asks for an exception. The same again changes nothing.
     *
     * @throws BarrierRejected with the first reason that applies
     */
    @Allowed({ADMIN, OPERATIONS})
    public BarrierException ask(UUID id, ExceptionTerms terms) {
        locks.hold("barriers");
        var known = rows.find(id);
        if (known.isPresent()) {
            if (!known.get().terms().equals(terms)) {
                throw BarrierRejected.existsWithDifferentContent(id);
            }
            return known.get();
        }
        terms.checkAhead(today());
        if (clients.find(terms.client()).isEmpty()) {
            throw BarrierRejected.clientNotFound(terms.client());
        }
        if (!rows.isPerson(terms.person())) {
            throw BarrierRejected.personNotFound(terms.person());
        }
        rows.ask(id, terms, Actor.current().id(), clock.instant());
        audit.note("barriers/exception-asked", id, Map.of(), facts(terms));
        return find(id);
    }

    /**
     * A second person decides. The same decision again changes nothing.
     *
     * @throws BarrierRejected with the first reason that applies
     */
    @Allowed(ADMIN)
    public BarrierException decide(UUID id, Decision decision) {
        locks.hold("barriers");
        var one = find(id);
        if (!one.isWaiting()) {
            if (one.decision() != decision) {
                throw BarrierRejected.decidedAlready(id, one.decision());
            }
            return one;
        }
        if (decision == Decision.CONFIRMED) {
            one.terms().checkAhead(today());
            var me = Actor.current().id();
            if (one.askedBy().equals(me) || one.terms().person().equals(me)) {
                throw BarrierRejected.secondPersonNeeded();
            }
        }
        rows.decide(id, decision, Actor.current().id(), clock.instant());
        audit.note(
                "barriers/exception-decided",
                id,
                facts(one.terms()),
                Map.of("decision", decision.name(), "askedBy", one.askedBy().toString()));
        return find(id);
    }

    /**
     * Takes back what was granted, at once. That needs no second person, since it opens nothing.
     * Again changes nothing.
     *
     * @throws BarrierRejected with the first reason that applies
     */
    @Allowed(ADMIN)
    public BarrierException end(UUID id, String reason) {
        locks.hold("barriers");
        var one = find(id);
        var plain = ExceptionTerms.checkedReason(reason);
        if (one.decision() != Decision.CONFIRMED) {
            throw BarrierRejected.notGranted(id);
        }
        if (!one.isEnded()) {
            rows.end(id, plain, Actor.current().id(), clock.instant());
            audit.note("barriers/exception-ended", id, facts(one.terms()), Map.of("reason", plain));
        }
        return find(id);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Map<String, String> facts(ExceptionTerms terms) {
        return Map.of(
                "person", terms.person().toString(),
                "client", terms.client().toString(),
                "until", terms.until().toString(),
                "reason", terms.reason());
    }
}
