package org.honorarium.files.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.files.control.FileSettings;
import org.honorarium.files.control.OriginatorRows;
import org.honorarium.files.control.UsageRows;
import org.honorarium.files.entity.FileUsage;
import org.honorarium.files.entity.PaymentFileRejected;
import org.honorarium.files.entity.PrenoteRejected;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.boundary.SettingChanges;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payers.entity.SettingChange;
import org.honorarium.payers.entity.SettingKind;

/**
 * How a payer's payment files are written where banks leave a choice. A change is for files that
 * are written from then on; from the payer's first night on it takes two persons, since what one
 * switches off nobody sees any more.
 */
@Stateless
@Allowed({FINANCE, ADMIN, AUDITOR})
public class FileUsages {

    @Inject UsageRows usages;
    @Inject OriginatorRows originators;
    @Inject Payers payers;
    @Inject SettingChanges changes;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * @throws PayerRejected if there is no such payer
     * @throws PaymentFileRejected if it does not pay in this currency
     */
    public FileUsage get(UUID payer, String currency) {
        check(payer, currency);
        return usages.inForce(payer, currency);
    }

    /**
     * Puts another usage in force; or proposes it, where the payer has nights behind it. The same
     * again changes nothing.
     *
     * @return what is in force
     * @throws PayerRejected if there is no such payer
     * @throws PaymentFileRejected if it does not pay in this currency
     * @throws PrenoteRejected if accounts are to be asked about in another currency than dollars,
     *     or the payer's bank takes no NACHA files
     */
    @Allowed({FINANCE, ADMIN})
    public FileUsage put(UUID payer, String currency, FileUsage usage) {
        check(payer, currency, usage);
        boolean two = changes.takesTwo(payer);
        var before = usages.inForce(payer, currency);
        if (two && !before.equals(usage)) {
            var said = FileSettings.said(payer, currency, usage);
            changes.propose(payer, SettingKind.FILE_USAGE, said);
            return before;
        }
        set(payer, currency, usage);
        return usage;
    }

    /** Two persons agreed. */
    @Allowed(FINANCE)
    public void confirmed(@Observes SettingChange.Confirmed confirmed) {
        if (confirmed.is(SettingKind.FILE_USAGE)) {
            var payer = confirmed.change().payer();
            var currency = confirmed.said("currency");
            var usage = FileSettings.usage(confirmed);
            check(payer, currency, usage);
            set(payer, currency, usage);
        }
    }

    private void set(UUID payer, String currency, FileUsage usage) {
        var before = usages.inForce(payer, currency);
        if (!before.equals(usage)) {
            var number = usages.last(payer, currency).map(UsageRows.Version::number).orElse(0L) + 1;
            usages.add(
                    payer,
                    currency,
                    new UsageRows.Version(number, usage),
                    Actor.current().id(),
                    clock.instant());
            audit.note("files/usage-changed", payer, before.facts(), usage.facts());
        }
    }

    private void check(UUID payer, String currency, FileUsage usage) {
        check(payer, currency);
        if (usage.prenotes()) {
            checkPrenotes(payer, currency);
        }
    }

    private void checkPrenotes(UUID payer, String currency) {
        if (!currency.equals(Prenotes.DOLLARS)) {
            throw PrenoteRejected.onlyForDollars(currency);
        }
        if (originators.ach(payer).isEmpty()) {
            throw PrenoteRejected.nothingAgreed(payer);
        }
    }

    private void check(UUID payer, String currency) {
        var found = payers.find(payer).orElseThrow(() -> PayerRejected.notFound(payer));
        if (found.funding(currency).isEmpty()) {
            throw PaymentFileRejected.currencyNotPaid(payer, currency);
        }
    }
}
