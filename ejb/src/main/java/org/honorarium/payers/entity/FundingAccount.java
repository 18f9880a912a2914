package org.honorarium.payers.entity;

import java.math.BigDecimal;
import org.honorarium.money.entity.Currencies;
import org.honorarium.money.entity.Money;

/**
 * How a payer pays in one currency.
 *
 * @param minimum the least amount that is worth a payout; what is below it waits for more
 * @param account where the money comes from
 */
public record FundingAccount(Money minimum, DebtorAccount account) {

    /**
     * @throws PayerRejected if the minimum is not positive or the account cannot pay its currency
     */
    public FundingAccount {
        if (!minimum.isPositive()) {
            throw PayerRejected.fieldWrong("minimum", minimum.toString(), "a positive amount");
        }
        if (!account.kind().pays(minimum.currency())) {
            throw PayerRejected.fieldWrong(
                    "currency", minimum.currency(), "one that " + account.kind() + " can pay");
        }
    }

    /**
     * @param minimum as people write it, "1.00"
     * @throws PayerRejected if there is no such currency, or the minimum is finer than its unit
     */
    public static FundingAccount of(String currency, BigDecimal minimum, DebtorAccount account) {
        if (currency == null || !Currencies.exists(currency)) {
            throw PayerRejected.fieldWrong(
                    "currency", currency, "a currency of ISO 4217 in three capital letters");
        }
        try {
            return new FundingAccount(Money.of(minimum, currency), account);
        } catch (ArithmeticException tooFine) {
            throw PayerRejected.fieldWrong(
                    "minimum",
                    minimum.toPlainString(),
                    "at most %d decimals".formatted(Currencies.exponent(currency)));
        }
    }

    public String currency() {
        return minimum.currency();
    }
}
