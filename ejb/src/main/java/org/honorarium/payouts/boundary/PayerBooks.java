package org.honorarium.payouts.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.ledger.boundary.Ledger;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TrialBalanceLine;
import org.honorarium.money.entity.Money;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payouts.control.OpenTotals;
import org.honorarium.payouts.entity.BookCheck;
import org.honorarium.payouts.entity.Books;

/** The books of a payer: the trial balance, and whether what must be equal in it is equal. */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class PayerBooks {

    @Inject Ledger ledger;
    @Inject Payers payers;
    @Inject OpenTotals totals;

    /**
     * @throws PayerRejected if there is no such payer
     */
    public Books of(UUID payer) {
        payers.find(payer).orElseThrow(() -> PayerRejected.notFound(payer));
        var lines = ledger.trialBalance(payer);
        var open = totals.open(payer);
        var reserved = totals.reserved(payer);
        var debts = totals.debts(payer);
        var checks =
                lines.stream()
                        .map(line -> line.debits().currency())
                        .distinct()
                        .map(currency -> check(currency, lines, open, reserved, debts))
                        .toList();
        return new Books(lines, checks);
    }

    private static BookCheck check(
            String currency,
            List<TrialBalanceLine> all,
            Map<String, Money> open,
            Map<String, Money> reserved,
            Map<String, Money> debts) {
        var lines = all.stream().filter(line -> isIn(line, currency)).toList();
        var owed =
                lines.stream()
                        .filter(line -> line.type() == AccountType.ANNOTATOR_PAYABLE)
                        .toList();
        var owing =
                lines.stream()
                        .filter(line -> line.type() == AccountType.ANNOTATOR_RECEIVABLE)
                        .toList();
        var none = Money.zero(currency);
        return new BookCheck(
                sum(lines, TrialBalanceLine::debits, none),
                sum(lines, TrialBalanceLine::credits, none),
                sum(owed, TrialBalanceLine::balance, none),
                open.getOrDefault(currency, none),
                sum(owed, TrialBalanceLine::reserved, none),
                reserved.getOrDefault(currency, none),
                none.minus(sum(owing, TrialBalanceLine::balance, none)),
                debts.getOrDefault(currency, none));
    }

    private static boolean isIn(TrialBalanceLine line, String currency) {
        return line.debits().currency().equals(currency);
    }

    private static Money sum(
            List<TrialBalanceLine> lines, Function<TrialBalanceLine, Money> amount, Money none) {
        return lines.stream().map(amount).reduce(none, Money::plus);
    }
}
