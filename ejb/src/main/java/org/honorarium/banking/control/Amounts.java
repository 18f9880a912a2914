package org.honorarium.banking.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.honorarium.banking.entity.BankingRejected;
import org.honorarium.money.entity.Currencies;
import org.honorarium.money.entity.Money;

/** Amounts and dates as banks write them. */
final class Amounts {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,5})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int DAY = 10;

    private Amounts() {}

    static Money money(String amount, String currency, String place) {
        if (currency == null
                || !CURRENCY.matcher(currency).matches()
                || !Currencies.exists(currency)) {
            throw BankingRejected.unreadable(place, currency, "a currency of ISO 4217");
        }
        if (!AMOUNT.matcher(amount).matches()) {
            throw BankingRejected.unreadable(place, amount, "an amount such as 12.34");
        }
        try {
            return Money.of(new BigDecimal(amount), currency);
        } catch (ArithmeticException tooFine) {
            throw BankingRejected.unreadable(
                    place, amount, Currencies.exponent(currency) + " decimals at most");
        }
    }

    /** The day of a date or of a time, which ISO 20022 writes behind it. */
    static LocalDate day(String found, String place) {
        try {
            return LocalDate.parse(found.substring(0, Math.min(DAY, found.length())));
        } catch (DateTimeParseException notADate) {
            throw BankingRejected.unreadable(place, found, "a date such as 2026-11-22");
        }
    }
}
