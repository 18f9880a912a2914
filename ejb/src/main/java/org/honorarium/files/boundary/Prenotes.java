package org.honorarium.files.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.calendar.boundary.BankDays;
import org.honorarium.calendar.entity.BankCalendar;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.files.control.AchModifiers;
import org.honorarium.files.control.AskedRows;
import org.honorarium.files.control.OriginatorRows;
import org.honorarium.files.control.PrenoteRows;
import org.honorarium.files.control.PrenoteWriting;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.AskedAccount;
import org.honorarium.files.entity.PrenoteFile;
import org.honorarium.files.entity.PrenoteRejected;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.PayerRejected;

/**
 * Prenotes: before money goes to an account in the United States for the first time, its bank is
 * asked with an entry of nothing. A payer asks about an account once; the answer comes as a return
 * or a notification of change, or not at all. Where a payer asks first ({@link
 * org.honorarium.files.entity.FileUsage}), nothing goes to a new account until the file was given
 * to the bank and three bank days passed, as NACHA wants; what comes back is held for its owner,
 * and asked about again when the owner has confirmed it.
 */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class Prenotes {

    static final String DOLLARS = "USD";

    /** So long an answer may take. */
    private static final int ANSWER_DAYS = 3;

    @Inject PrenoteRows rows;
    @Inject AskedRows asked;
    @Inject AchModifiers modifiers;
    @Inject PrenoteWriting writing;
    @Inject OriginatorRows originators;
    @Inject Payers payers;
    @Inject BankDays days;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Asks about all new accounts for which money of this payer waits, and again about those that
     * came back and were confirmed. The same file again is the one that was written.
     *
     * @throws PrenoteRejected if nothing is agreed with the payer's bank, or there is no new
     *     account
     * @throws PayerRejected if there is no such payer
     */
    @Allowed(FINANCE)
    public PrenoteFile write(UUID file, UUID payer) {
        locks.hold("files/prenotes/" + payer);
        var known = rows.find(file);
        if (known.isPresent()) {
            return known.filter(one -> one.payer().equals(payer))
                    .orElseThrow(() -> PrenoteRejected.ofAnotherPayer(file));
        }
        var name = payers.find(payer).orElseThrow(() -> PayerRejected.notFound(payer)).name();
        var agreed = originators.ach(payer).orElseThrow(() -> PrenoteRejected.nothingAgreed(payer));
        return write(file, payer, name, agreed);
    }

    /** The latest first. */
    public Page<PrenoteFile> page(PageRequest request) {
        return rows.page(request);
    }

    public PrenoteFile get(UUID file) {
        return rows.find(file).orElseThrow(() -> PrenoteRejected.notFound(file));
    }

    /**
     * The accounts that a file asks about, in its order. Filters by state.
     *
     * @throws PrenoteRejected if there is no such file
     */
    public Page<AskedAccount> accounts(UUID file, PageRequest request) {
        return asked.page(get(file).id(), request);
    }

    /**
     * A file was given to the bank: its accounts are paid to when three bank days have passed since
     * their banks got it. The same again changes nothing.
     *
     * @throws PrenoteRejected if there is no such file
     */
    @Allowed(FINANCE)
    public PrenoteFile sent(UUID id) {
        locks.hold("files/prenotes/" + get(id).payer());
        var file = get(id);
        if (!file.isWaiting()) {
            return file;
        }
        var now = clock.instant();
        var next = days.after(DOLLARS, now.atZone(BankCalendar.FEDWIRE.zone()).toLocalDate());
        var planned = file.effectiveEntryDate();
        var settles = planned.isAfter(next) ? planned : next;
        var clear = days.after(DOLLARS, settles, ANSWER_DAYS);
        asked.handOver(id, Actor.current().id(), now, settles, clear);
        audit.note(
                "files/prenotes-sent",
                id,
                Map.of(),
                Map.of("payer", file.payer().toString(), "clearOn", clear.toString()));
        return get(id);
    }

    /** Gives the bytes, the same every time; the audit record says who took them. */
    public void download(UUID file, OutputStream out) {
        var written = get(file);
        audit.note("files/prenotes-downloaded", file, Map.of(), Map.of("sha256", written.sha256()));
        rows.bytes(file, out);
    }

    private PrenoteFile write(UUID id, UUID payer, String payerName, AchOriginator agreed) {
        var now = clock.instant();
        var today = now.atZone(BankCalendar.FEDWIRE.zone()).toLocalDate();
        int entries = rows.ask(id, payer);
        if (entries == 0) {
            throw PrenoteRejected.nothingNew(payer);
        }
        var modifier =
                modifiers.next(agreed, today, id).orElseThrow(() -> PrenoteRejected.tooMany(payer));
        var effective = days.after(DOLLARS, today);
        var written = writing.write(id, agreed, now, modifier, effective);
        var name = "PRENOTES-%s-%s.ach".formatted(today.toString().replace("-", ""), modifier);
        var file =
                new PrenoteFile(
                        id,
                        payer,
                        payerName,
                        name,
                        effective,
                        entries,
                        written.sha256(),
                        written.size(),
                        "",
                        now,
                        null,
                        null,
                        null,
                        0);
        rows.add(file, today, modifier, Actor.current().id());
        audit.note(
                "files/prenotes-written",
                id,
                Map.of(),
                Map.of(
                        "payer", payer.toString(),
                        "entries", Integer.toString(entries),
                        "sha256", written.sha256()));
        return rows.find(id).orElseThrow();
    }
}
