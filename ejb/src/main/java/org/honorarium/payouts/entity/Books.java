package org.honorarium.payouts.entity;

import java.util.List;
import org.honorarium.ledger.entity.TrialBalanceLine;

/** A payer's trial balance, and what must be equal in it. */
public record Books(List<TrialBalanceLine> lines, List<BookCheck> checks) {

    public Books {
        lines = List.copyOf(lines);
        checks = List.copyOf(checks);
    }

    public boolean hold() {
        return checks.stream()
                .allMatch(check -> check.balances() && check.agrees() && check.isOwedItsDebts());
    }
}
