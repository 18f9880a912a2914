package org.honorarium.annotators.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;
import org.honorarium.annotators.control.AccountRows;
import org.honorarium.annotators.control.Confirmations;
import org.honorarium.annotators.control.GivenNames;
import org.honorarium.annotators.control.NewAccounts;
import org.honorarium.annotators.entity.AccountRow;
import org.honorarium.annotators.entity.AnnotatorRejected;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.ChangedAccount;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.money.entity.Currencies;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.security.boundary.Vault;

/**
 * The bank accounts of annotators, one a currency. An account that is changed is paid to after
 * three days, and not before it was confirmed: by the annotator, or in their stead by somebody of
 * finance who had no hand in it and says why.
 */
@Stateless
@Allowed({FINANCE, OPERATIONS, ADMIN, AUDITOR})
public class BankAccounts {

    private static final int LONGEST = 1_000;

    @Inject NewAccounts accounts;
    @Inject AccountRows rows;
    @Inject Confirmations confirmations;
    @Inject GivenNames names;
    @Inject Vault vault;
    @Inject Notices notices;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Changes one's own account. The same details again change nothing.
     *
     * @throws AnnotatorRejected if the account does not take the currency
     */
    @Allowed(ANNOTATOR)
    public List<AccountRow> put(String currency, BankDetails account) {
        var oneself = Actor.current().id();
        if (!Currencies.exists(String.valueOf(currency))) {
            throw AnnotatorRejected.currencyWrong(String.valueOf(currency));
        }
        if (!account.kind().takes(currency)) {
            throw AnnotatorRejected.accountDoesNotTake(
                    oneself.toString(), account.kind(), currency);
        }
        account.reachable();
        locks.hold("bank account " + oneself);
        var before = accounts.inForce(oneself, currency);
        var print = vault.print(account.canonical());
        if (before.filter(known -> known.isSame(print)).isPresent()) {
            return rows.of(oneself);
        }
        var key = vault.keys(List.of(oneself)).get(oneself);
        if (key == null) {
            throw AccessRejected.notFound("annotator");
        }
        accounts.put(
                oneself,
                currency,
                NewAccounts.Sealed.own(account, key.seal(account.canonical()), print),
                oneself,
                clock.instant());
        names.ofAccount(oneself, key, account);
        audit.note(
                "annotators/account-changed",
                oneself,
                before.map(known -> Map.of("account", currency + " " + known.masked()))
                        .orElse(Map.of()),
                Map.of("account", currency + " " + account));
        notices.tell(
                List.of(oneself),
                "annotators/account-changed",
                Map.of("account", account.masked(), "currency", currency));
        return rows.of(oneself);
    }

    /**
     * Says that one's own changed account is right. The same again changes nothing.
     *
     * @throws AnnotatorRejected if there is no such account, or another has replaced it
     */
    @Allowed(ANNOTATOR)
    public void confirm(UUID account) {
        confirm(find(account), null);
    }

    /**
     * Says in its owner's stead that a changed account is right, and tells them. The same again
     * changes nothing.
     *
     * @throws AnnotatorRejected without a reason, if a program asks, if there is no such account,
     *     this person brought it in or decided about it, or another has replaced it
     */
    @Allowed(FINANCE)
    public void confirmInStead(UUID account, String why) {
        var said = why == null ? "" : why.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw AnnotatorRejected.reasonMissing();
        }
        if (Actor.current().has(Role.SERVICE)) {
            throw AnnotatorRejected.personMissing();
        }
        var found = find(account);
        if (found.isFrom(Actor.current().id())) {
            throw AnnotatorRejected.anotherPersonConfirms();
        }
        if (confirm(found, said)) {
            notices.tell(
                    List.of(found.annotator()),
                    "annotators/account-confirmed",
                    Map.of("account", found.masked(), "currency", found.currency(), "why", said));
        }
    }

    private ChangedAccount find(UUID account) {
        return confirmations
                .find(account)
                .orElseThrow(() -> AnnotatorRejected.accountNotFound(account));
    }

    private boolean confirm(ChangedAccount found, String why) {
        if (confirmations.confirm(found.id(), Actor.current().id(), why, clock.instant())) {
            audit.note(
                    "annotators/account-confirmed",
                    found.annotator(),
                    Map.of(),
                    Map.of(
                            "account",
                            found.currency() + " " + found.masked(),
                            "why",
                            why == null ? "" : why));
            return true;
        }
        rows.of(found.annotator()).stream()
                .filter(row -> row.id().equals(found.id()) && row.isInForce())
                .findFirst()
                .orElseThrow(() -> AnnotatorRejected.notInForce(found.id()));
        return false;
    }

    /** Changed accounts that nobody has confirmed, the longest waiting first. */
    public Page<ChangedAccount> waiting(PageRequest request) {
        return confirmations.waiting(request);
    }
}
