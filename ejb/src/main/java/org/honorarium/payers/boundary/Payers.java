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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.calendar.boundary.BankDays;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.payers.control.PayerPages;
import org.honorarium.payers.control.ProposalRows;
import org.honorarium.payers.control.Rhythms;
import org.honorarium.payers.control.Setting;
import org.honorarium.payers.entity.Night;
import org.honorarium.payers.entity.PayDays;
import org.honorarium.payers.entity.Payer;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payers.entity.PayerRhythm;
import org.honorarium.payers.entity.PayerTerms;

/** The payers, their terms and their days. */
@Stateless
@Allowed({ADMIN, FINANCE, OPERATIONS, AUDITOR, SYSTEM})
public class Payers {

    @Inject Sql sql;
    @Inject PayerPages pages;
    @Inject ProposalRows proposals;
    @Inject Rhythms rhythms;
    @Inject Setting setting;
    @Inject BankDays bankDays;
    @Inject Ids ids;

    /**
     * Makes a payer, or puts other terms of it in force. The same again changes nothing.
     *
     * @throws PayerRejected if the name is taken, a currency would be removed, or a night had
     *     something of it to decide: from then on it takes two persons, see {@link PayerProposals}
     */
    @Allowed({ADMIN, SYSTEM})
    public Payer put(UUID id, PayerTerms terms) {
        var known = setting.locked(id, terms);
        if (known.map(Payer::terms).filter(terms::equals).isPresent()) {
            return known.get();
        }
        if (proposals.isInUse(id)) {
            throw PayerRejected.anotherPersonConfirms(id);
        }
        var proposal = ids.next();
        setting.propose(proposal, id, known, terms);
        return setting.putInForce(proposals.find(proposal).orElseThrow(), known);
    }

    public List<Payer> list() {
        return sql.entities().createNamedQuery(Payer.ALL, Payer.class).getResultList();
    }

    /** Sorts by name, country, town or createdAt; filters by a part of the name. */
    public Page<Payer> page(PageRequest request) {
        return pages.of(request);
    }

    public Optional<Payer> find(UUID payer) {
        return Optional.ofNullable(sql.entities().find(Payer.class, payer));
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

    /** The business date to which a moment belongs. */
    @Allowed({ADMIN, FINANCE, OPERATIONS, REVIEWER, AUDITOR, ANNOTATOR, SYSTEM})
    public LocalDate businessDate(UUID payer, Instant now) {
        return locate(payer).days().running(now);
    }

    /** When the next night begins. */
    @Allowed({ADMIN, FINANCE, OPERATIONS, REVIEWER, AUDITOR, ANNOTATOR, SYSTEM})
    public Instant nextCutOff(UUID payer, Instant now) {
        return locate(payer).days().nextCutOff(now);
    }

    /**
     * In which of its currencies the night of a business date pays nothing, because no pay day of
     * this payer has come since the night before it.
     */
    @Allowed({ADMIN, FINANCE, OPERATIONS, REVIEWER, AUDITOR, ANNOTATOR, SYSTEM})
    public List<String> resting(UUID payer, LocalDate nightBefore, LocalDate date) {
        var terms = locate(payer).terms();
        if (terms.payDays().equals(PayDays.EVERY_NIGHT)) {
            return List.of();
        }
        return terms.currencies().stream()
                .filter(
                        currency ->
                                !terms.payDays()
                                        .hasCome(
                                                nightBefore,
                                                date,
                                                bankDays.around(currency, date, date)))
                .toList();
    }

    /** The business dates of so many days whose nights pay in a currency, the first one first. */
    @Allowed({ADMIN, FINANCE, OPERATIONS, REVIEWER, AUDITOR, ANNOTATOR, SYSTEM})
    public List<LocalDate> payNights(UUID payer, String currency, LocalDate first, int days) {
        return payNights(locate(payer).terms().payDays(), currency, first, days);
    }

    /**
     * The nights that come, and which of them pay in a currency.
     *
     * @param before the business date of the night before them; null if there was none
     * @param first the business date of the first one
     */
    @Allowed({ADMIN, FINANCE, OPERATIONS, REVIEWER, AUDITOR, ANNOTATOR, SYSTEM})
    public List<Night> nights(
            UUID payer, String currency, LocalDate before, LocalDate first, int many) {
        var found = locate(payer);
        var pays = found.terms().payDays();
        var banks = bankDays.around(currency, first, first.plusDays(many));
        return first.datesUntil(first.plusDays(many))
                .map(
                        date ->
                                new Night(
                                        date,
                                        found.days().cutOff(date),
                                        pays.hasCome(
                                                before == null || date.isAfter(first)
                                                        ? date.minusDays(1)
                                                        : before,
                                                date,
                                                banks)))
                .toList();
    }

    /**
     * @throws PayerRejected if there is no such payer
     */
    @Allowed({ADMIN, FINANCE, OPERATIONS, REVIEWER, AUDITOR, ANNOTATOR, SYSTEM})
    public PayerRhythm rhythm(UUID payer) {
        return rhythms.of(payer).orElseThrow(() -> PayerRejected.notFound(payer));
    }

    /** By when the banks of a currency can move what is decided until this moment. */
    @Allowed({ADMIN, FINANCE, OPERATIONS, REVIEWER, AUDITOR, ANNOTATOR, SYSTEM})
    public LocalDate payDay(PayerRhythm rhythm, String currency, Instant decidedBy) {
        var running = rhythm.days().running(decidedBy);
        var far = running.plusDays(PayerRhythm.FAR);
        return rhythm.payDay(bankDays.around(currency, running, far), decidedBy);
    }

    private List<LocalDate> payNights(PayDays pays, String currency, LocalDate first, int days) {
        var banks = bankDays.around(currency, first, first.plusDays(days));
        return first.datesUntil(first.plusDays(days))
                .filter(date -> pays.isPayDay(date, banks))
                .toList();
    }

    private Payer locate(UUID payer) {
        return find(payer).orElseThrow(() -> PayerRejected.notFound(payer));
    }
}
