package org.honorarium.payers.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.calendar.boundary.BankDays;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.payers.control.PayerPages;
import org.honorarium.payers.entity.Payer;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payers.entity.PayerTerms;

/** The payers, their terms and their days. */
@Stateless
@Allowed({ADMIN, FINANCE, OPERATIONS, AUDITOR, SYSTEM})
public class Payers {

    @PersistenceContext EntityManager entities;
    @Inject PayerPages pages;
    @Inject BankDays bankDays;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Puts a payer's terms in force. The first time makes the payer; the same again changes
     * nothing.
     *
     * @throws PayerRejected if the name is taken, or a currency would be removed
     */
    @Allowed({ADMIN, SYSTEM})
    public Payer put(UUID id, PayerTerms terms) {
        // Two first attempts at one payer must not both find nothing.
        locks.hold("payers");
        checkName(id, terms.name());
        var payer = entities.find(Payer.class, id);
        if (payer == null) {
            return make(id, terms);
        }
        if (!payer.terms().equals(terms)) {
            change(payer, terms);
        }
        return payer;
    }

    public List<Payer> list() {
        return entities.createNamedQuery(Payer.ALL, Payer.class).getResultList();
    }

    /** Sorts by name, country, town or createdAt; filters by a part of the name. */
    public Page<Payer> page(PageRequest request) {
        return pages.of(request);
    }

    public Optional<Payer> find(UUID payer) {
        return Optional.ofNullable(entities.find(Payer.class, payer));
    }

    /** When this business date ends, see {@link Payer#days}. */
    @Allowed({ADMIN, FINANCE, OPERATIONS, REVIEWER, AUDITOR, ANNOTATOR, SYSTEM})
    public Instant cutOff(UUID payer, LocalDate businessDate) {
        return locate(payer).days().cutOff(businessDate);
    }

    /** The latest business date that has ended since there is this payer, if any. */
    public Optional<LocalDate> lastBusinessDate(UUID payer, Instant now) {
        return locate(payer).days().lastBusinessDate(now);
    }

    /** When the next night begins. */
    @Allowed({ADMIN, FINANCE, OPERATIONS, REVIEWER, AUDITOR, ANNOTATOR, SYSTEM})
    public Instant nextCutOff(UUID payer, Instant now) {
        return locate(payer).days().nextCutOff(now);
    }

    /** By when the banks of a currency can move what is decided until this moment. */
    @Allowed({ADMIN, FINANCE, OPERATIONS, REVIEWER, AUDITOR, ANNOTATOR, SYSTEM})
    public LocalDate payDay(UUID payer, String currency, Instant decidedBy) {
        return bankDays.after(currency, locate(payer).days().running(decidedBy));
    }

    private Payer make(UUID id, PayerTerms terms) {
        var payer = new Payer(id, terms, clock.instant());
        entities.persist(payer);
        audit.note("payers/created", id, Map.of(), terms.facts());
        return payer;
    }

    private void change(Payer payer, PayerTerms terms) {
        var before = payer.terms().facts();
        payer.change(terms);
        audit.note("payers/changed", payer.id(), before, terms.facts());
    }

    private void checkName(UUID id, String name) {
        entities.createNamedQuery(Payer.OF_NAME, Payer.class)
                .setParameter("name", name)
                .getResultStream()
                .filter(other -> !other.id().equals(id))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw PayerRejected.nameTaken(name, other.id());
                        });
    }

    private Payer locate(UUID payer) {
        return find(payer).orElseThrow(() -> PayerRejected.notFound(payer));
    }
}
