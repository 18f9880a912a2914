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
import org.honorarium.files.control.OriginatorRows;
import org.honorarium.files.control.PrenoteRows;
import org.honorarium.files.control.PrenoteWriting;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.PrenoteFile;
import org.honorarium.files.entity.PrenoteRejected;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.PayerRejected;

/**
 * Prenotes: before money goes to an account in the United States for the first time, its bank is
 * asked with an entry of nothing. A payer asks about an account once; the answer comes as a return
 * or a notification of change, or not at all.
 */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class Prenotes {

    private static final String DOLLARS = "USD";

    @Inject PrenoteRows rows;
    @Inject AchModifiers modifiers;
    @Inject PrenoteWriting writing;
    @Inject OriginatorRows originators;
    @Inject Payers payers;
    @Inject BankDays days;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Asks about all new accounts for which money of this payer waits. The same file again is the
     * one that was written.
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
                        now);
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
