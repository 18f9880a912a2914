package org.honorarium.payers.entity;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/**
 * The account that a payer pays from, right as far as forms and check digits can tell. What the
 * kind does not use is empty.
 *
 * <ul>
 *   <li>US_CHECKING: routing number (9 digits with check digit), account number (4 to 17 letters or
 *       digits)
 *   <li>IBAN: the IBAN, and the BIC if known
 *   <li>JP_ORDINARY, JP_CHECKING: bank (4 digits), branch (3 digits), account number (7 digits)
 * </ul>
 */
public record DebtorAccount(
        AccountKind kind,
        String routingNumber,
        String accountNumber,
        String iban,
        String bic,
        String bankCode,
        String branchCode) {

    private static final int[] ABA_WEIGHTS = {3, 7, 1};

    /**
     * @throws PayerRejected naming the first field that is wrong
     */
    public DebtorAccount {
        if (kind == null) {
            throw PayerRejected.fieldWrong("kind", "nothing", "a kind of account");
        }
        var us = kind == AccountKind.US_CHECKING;
        var international = kind == AccountKind.IBAN;
        var japan = !us && !international;
        routingNumber = us ? routing(routingNumber) : none("routingNumber", routingNumber);
        iban = international ? iban(iban) : none("iban", iban);
        bic = international ? bic(bic) : none("bic", bic);
        bankCode = japan ? digits("bankCode", bankCode, 4) : none("bankCode", bankCode);
        branchCode = japan ? digits("branchCode", branchCode, 3) : none("branchCode", branchCode);
        accountNumber = accountNumber(kind, accountNumber);
    }

    public static DebtorAccount unitedStates(String routingNumber, String accountNumber) {
        return new DebtorAccount(
                AccountKind.US_CHECKING, routingNumber, accountNumber, "", "", "", "");
    }

    /**
     * @param bic may be blank
     */
    public static DebtorAccount international(String iban, String bic) {
        return new DebtorAccount(AccountKind.IBAN, "", "", iban, bic, "", "");
    }

    public static DebtorAccount japan(AccountKind kind, String bank, String branch, String number) {
        return new DebtorAccount(kind, "", number, "", "", bank, branch);
    }

    /** Its last four characters, for pages and records. */
    public String masked() {
        var number = kind == AccountKind.IBAN ? iban : accountNumber;
        return "••••" + number.substring(number.length() - Math.min(4, number.length() - 3));
    }

    /** At which bank it is, and its last four characters: for whoever confirms it. */
    public String shown() {
        var bank =
                switch (kind) {
                    case US_CHECKING -> routingNumber;
                    case IBAN -> bic;
                    case JP_ORDINARY, JP_CHECKING -> bankCode + "-" + branchCode;
                };
        return bank.isEmpty() ? toString() : kind + " " + bank + " " + masked();
    }

    /** All of it: for whoever confirms it. */
    public String whole() {
        return Stream.of(routingNumber, bankCode, branchCode, accountNumber, iban, bic)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Accounts stay out of logs. */
    @Override
    public String toString() {
        return kind + " " + masked();
    }

    private static String accountNumber(AccountKind kind, String number) {
        return switch (kind) {
            case US_CHECKING ->
                    like("accountNumber", number, "[0-9A-Za-z]{4,17}", "4 to 17 letters or digits");
            case JP_ORDINARY, JP_CHECKING -> digits("accountNumber", number, 7);
            case IBAN -> none("accountNumber", number);
        };
    }

    private static String routing(String value) {
        var text = digits("routingNumber", value, 9);
        var sum = 0;
        for (var i = 0; i < text.length(); i++) {
            sum += ABA_WEIGHTS[i % ABA_WEIGHTS.length] * Character.digit(text.charAt(i), 10);
        }
        // Nine zeros satisfy the check digit, and are what a form sends that nobody filled in.
        if (sum == 0 || sum % 10 != 0) {
            throw PayerRejected.fieldWrong("routingNumber", text, "a right check digit");
        }
        return text;
    }

    private static String iban(String value) {
        var text = text(value).replaceAll("[ \\u00A0]", "").toUpperCase(Locale.ROOT);
        try {
            IbanUtil.validate(text);
            return text;
        } catch (Iban4jException | IllegalArgumentException wrong) {
            throw PayerRejected.fieldWrong("iban", text, "an IBAN with right check digits");
        }
    }

    private static String bic(String value) {
        var text = text(value).toUpperCase(Locale.ROOT);
        try {
            if (!text.isEmpty()) {
                BicUtil.validate(text);
            }
            return text;
        } catch (Iban4jException | IllegalArgumentException wrong) {
            throw PayerRejected.fieldWrong("bic", text, "a BIC of 8 or 11 characters, or nothing");
        }
    }

    private static String digits(String field, String value, int length) {
        return like(field, value, "[0-9]{" + length + "}", length + " digits");
    }

    private static String like(String field, String value, String form, String expected) {
        var text = text(value);
        if (!text.matches(form)) {
            throw PayerRejected.fieldWrong(field, text, expected);
        }
        return text;
    }

    private static String none(String field, String value) {
        if (!text(value).isEmpty()) {
            throw PayerRejected.fieldWrong(field, text(value), "nothing for this kind of account");
        }
        return "";
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
