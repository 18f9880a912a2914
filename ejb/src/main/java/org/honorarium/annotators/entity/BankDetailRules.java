package org.honorarium.annotators.entity;

import java.util.Locale;
import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/** What each field of {@link BankDetails} must be like. */
final class BankDetailRules {

    private static final int[] ABA_WEIGHTS = {3, 7, 1};

    private BankDetailRules() {}

    static String absent(String field, String value, AccountKind kind) {
        if (!text(value).isEmpty()) {
            throw BankDetailsRejected.doesNotBelong(field, kind);
        }
        return "";
    }

    static String matches(String field, String value, String form, String expected) {
        var text = text(value);
        if (!text.matches(form)) {
            var found = field.equals("accountNumber") ? secret(text) : text;
            throw BankDetailsRejected.wrong(field, found, expected);
        }
        return text;
    }

    static String checkedRoutingNumber(String value) {
        var expected = "9 digits with a right check digit";
        var text = matches("routingNumber", value, "[0-9]{9}", expected);
        var sum = 0;
        for (var i = 0; i < text.length(); i++) {
            sum += ABA_WEIGHTS[i % ABA_WEIGHTS.length] * Character.digit(text.charAt(i), 10);
        }
        // Nine zeros satisfy the check digit, and are what a form sends that nobody filled in.
        if (sum == 0 || sum % 10 != 0) {
            throw BankDetailsRejected.wrong("routingNumber", text, expected);
        }
        return text;
    }

    static String checkedIban(String value) {
        var text = text(value).replaceAll("[ \\u00A0]", "").toUpperCase(Locale.ROOT);
        try {
            IbanUtil.validate(text);
            return text;
        } catch (Iban4jException | IllegalArgumentException wrong) {
            throw BankDetailsRejected.wrong(
                    "iban", secret(text), "an IBAN with right check digits and length");
        }
    }

    static String checkedBic(String value) {
        var text = text(value).toUpperCase(Locale.ROOT);
        try {
            if (!text.isEmpty()) {
                BicUtil.validate(text);
            }
            return text;
        } catch (Iban4jException | IllegalArgumentException wrong) {
            throw BankDetailsRejected.wrong("bic", text, "a BIC of 8 or 11 characters, or nothing");
        }
    }

    static String secret(String value) {
        var shown = Math.max(0, Math.min(4, value.length() - 3));
        return value.isEmpty() ? "" : "••••" + value.substring(value.length() - shown);
    }

    static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
