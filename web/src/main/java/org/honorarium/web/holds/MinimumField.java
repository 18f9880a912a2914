package org.honorarium.web.holds;

import java.math.BigDecimal;
import java.util.Optional;
import org.honorarium.holds.entity.HoldRejected;
import org.honorarium.money.entity.Money;

/** The field in which the least payout in one currency is entered; empty for none. */
public class MinimumField {

    private final String currency;
    private BigDecimal amount;

    MinimumField(String currency, BigDecimal amount) {
        this.currency = currency;
        this.amount = amount;
    }

    Optional<Money> money() {
        if (amount == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.of(amount, currency));
        } catch (ArithmeticException tooFine) {
            throw HoldRejected.wrong(
                    "minimum", amount.toPlainString(), "an amount of whole units of " + currency);
        }
    }

    public String getCurrency() {
        return currency;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }
}
