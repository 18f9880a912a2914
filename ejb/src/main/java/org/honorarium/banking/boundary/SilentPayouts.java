package org.honorarium.banking.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.banking.control.SilenceRows;
import org.honorarium.banking.entity.BankingRejected;
import org.honorarium.banking.entity.Inquiry;
import org.honorarium.banking.entity.SilentPayout;
import org.honorarium.calendar.boundary.BankDays;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payouts.boundary.BankedPayouts;

/**
 * Payouts that the bank has not answered. After as many bank days as their payer says they are
 * UNKNOWN: the bank is asked about them, and they are never sent again.
 */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class SilentPayouts {

    private static final int LONGEST = 1_000;

    @Inject SilenceRows rows;
    @Inject BankedPayouts banked;
    @Inject Payers payers;
    @Inject BankDays days;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * The oldest first. Sorts by sentAt, amount or reference; filters by payer (its id) and state
     * (SENT, UNKNOWN).
     */
    public Page<SilentPayout> page(PageRequest request) {
        return rows.page(request, clock.instant());
    }

    /** What was asked about a payout, the latest first. */
    public List<Inquiry> inquiries(UUID payout) {
        return rows.inquiries(payout);
    }

    /**
     * Notes that the bank was asked about a payout. The same again changes nothing.
     *
     * @throws BankingRejected without a note, or if the bank has answered
     */
    @Allowed(FINANCE)
    public List<Inquiry> ask(UUID id, UUID payout, String note) {
        var said = note == null ? "" : note.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw BankingRejected.reasonMissing(LONGEST);
        }
        if (rows.find(payout, clock.instant()).isEmpty()) {
            throw BankingRejected.notFound("payout that the bank has not answered");
        }
        if (rows.ask(id, payout, said, Actor.current().id(), clock.instant())) {
            audit.note("banking/asked", payout, Map.of(), Map.of("note", said));
        }
        return rows.inquiries(payout);
    }

    /** What a payer's bank has kept silent about for too long is unknown from now on. */
    @Allowed(SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int age(UUID id) {
        locks.hold("banking/" + id);
        var terms = payers.find(id).orElseThrow(() -> PayerRejected.notFound(id)).terms();
        var zone = ZoneId.of(terms.timeZone());
        var today = clock.instant().atZone(zone).toLocalDate();
        var overdue = new ArrayList<UUID>();
        for (var currency : terms.currencies()) {
            var before =
                    patientSince(currency, today, terms.silentAfter())
                            .atStartOfDay(zone)
                            .toInstant();
            overdue.addAll(rows.overdue(id, currency, before));
        }
        if (!overdue.isEmpty()) {
            banked.silent(overdue);
            audit.note(
                    "banking/unknown",
                    id,
                    Map.of(),
                    Map.of("payouts", Integer.toString(overdue.size())));
        }
        return overdue.size();
    }

    /** What was handed over before this day was not answered for more than so many bank days. */
    private LocalDate patientSince(String currency, LocalDate today, int many) {
        var day = today;
        for (int i = 0; i < many; i++) {
            day = days.before(currency, day);
        }
        return day;
    }
}
