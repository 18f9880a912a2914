package org.honorarium.web.money;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.honorarium.money.entity.Money;
import org.honorarium.web.api.Builders;

/**
 * An amount on the wire: {@code {"value": "12.34", "currency": "USD"}}. The value is a text,
 * because a number would be read as floating point by half of its readers.
 */
public record AmountBody(
        @NotNull @DecimalText String value, @NotNull @CurrencyCode String currency) {

    /**
     * @throws ArithmeticException if it is finer than the currency's smallest unit
     */
    public Money money() {
        return Money.of(new BigDecimal(value), currency);
    }

    public static JsonObject of(Money amount) {
        return Builders.object()
                .add("value", amount.major().toPlainString())
                .add("currency", amount.currency())
                .build();
    }
}
