package org.honorarium.imports.control;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.honorarium.money.entity.Currencies;
import org.honorarium.money.entity.Money;

/**
 * Reads what an assignment pays: "$0.25 ", "€1.20", "¥150", or a bare number, more than nothing and
 * at most a million. The sign must be the sign of the project's currency; a bare number is in the
 * project's currency. Groups of thousands and decimal commas are refused, because "1,000" is one
 * thousand to some and one to others.
 */
final class Rewards {

    static final String COLUMN = "Reward";

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final Pattern FORM =
            Pattern.compile("([$€£¥￥]?)\\s*([0-9]{1,7}(?:\\.[0-9]{1,9})?)");
    private static final Map<String, String> CURRENCIES =
            Map.of("$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "￥", "JPY");

    private final String column;
    private final String currency;
    private final String expected;

    Rewards(String currency) {
        this(COLUMN, currency);
    }

    Rewards(String column, String currency) {
        this.column = column;
        this.currency = currency;
        var finest = BigDecimal.ONE.movePointLeft(Currencies.exponent(currency)).toPlainString();
        this.expected =
                "an amount of %s from %s to 1000000, no finer than %s, with a decimal point"
                                .formatted(currency, finest, finest)
                        + " and without groups of thousands";
    }

    Money of(Line row) {
        var text = row.required(column, expected);
        var form = FORM.matcher(text);
        if (!form.matches() || !isOurs(form.group(1))) {
            throw row.bad(column, text, expected);
        }
        var major = new BigDecimal(form.group(2));
        if (major.signum() <= 0 || major.compareTo(MOST) > 0) {
            throw row.bad(column, text, expected);
        }
        return exact(row, text, major);
    }

    private boolean isOurs(String sign) {
        return sign.isEmpty() || CURRENCIES.get(sign).equals(currency);
    }

    private Money exact(Line row, String text, BigDecimal major) {
        try {
            return Money.of(major, currency);
        } catch (ArithmeticException tooFine) {
            throw row.bad(column, text, expected);
        }
    }
}
