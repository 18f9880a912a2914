package org.honorarium.demonstration.house;

import java.math.BigInteger;
import java.util.List;

/** An invented bank account whose check digits are right. What its kind does not use is blank. */
public record Account(
        String kind,
        String routingNumber,
        String accountNumber,
        String iban,
        String bic,
        String bankCode,
        String branchCode,
        String holderKana) {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final int[] ABA_WEIGHTS = {3, 7, 1};

    /** Nobody has told us of one. */
    static final Account NONE = new Account("", "", "", "", "", "", "", "");

    static Account in(Country country, String kana, Chance chance) {
        return switch (country) {
            case US -> unitedStates(chance);
            case GB -> international("GB", "DEMO" + chance.digits(14), "DEMOGB2L", chance);
            case IE -> international("IE", "DEMO" + chance.digits(14), "DEMOIE2D", chance);
            case DE -> international("DE", chance.digits(18), "DEMODEFF", chance);
            case FR -> international("FR", french(chance), "DEMOFRPP", chance);
            case JP -> japan(kana, chance);
        };
    }

    /** In the order of the register's columns. */
    List<String> columns() {
        return List.of(
                kind, routingNumber, accountNumber, iban, bic, bankCode, branchCode, holderKana);
    }

    public boolean isThere() {
        return !kind.isEmpty();
    }

    private static Account unitedStates(Chance chance) {
        var kind = chance.in1000(750) ? "US_CHECKING" : "US_SAVINGS";
        var number = chance.digits(chance.between(8, 12));
        return new Account(kind, routingNumber(chance), number, "", "", "", "", "");
    }

    private static String routingNumber(Chance chance) {
        var district = "%02d".formatted(chance.between(1, 12));
        var text = district + chance.digits(6);
        var sum = 0;
        for (var i = 0; i < text.length(); i++) {
            sum += ABA_WEIGHTS[i % ABA_WEIGHTS.length] * Character.digit(text.charAt(i), 10);
        }
        return text + (10 - sum % 10) % 10;
    }

    private static Account international(String country, String number, String bic, Chance chance) {
        // Most people know their IBAN, not everybody the BIC.
        var known = chance.in1000(700) ? bic : "";
        return new Account("IBAN", "", "", iban(country, number), known, "", "", "");
    }

    static String iban(String country, String number) {
        var digits = new StringBuilder();
        (number + country + "00")
                .chars()
                .forEach(letter -> digits.append(Character.getNumericValue(letter)));
        var rest = new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
        return country + "%02d".formatted(98 - rest) + number;
    }

    /** Bank, branch, number, and the key of two digits that French banks add to them. */
    private static String french(Chance chance) {
        var bank = chance.digits(5);
        var branch = chance.digits(5);
        var number = chance.digits(11);
        long rest =
                (89 * Long.parseLong(bank)
                                + 15 * Long.parseLong(branch)
                                + 3 * Long.parseLong(number))
                        % 97;
        return bank + branch + number + "%02d".formatted(97 - rest);
    }

    private static Account japan(String kana, Chance chance) {
        var kind = chance.in1000(900) ? "JP_ORDINARY" : "JP_CHECKING";
        var number = chance.digits(7);
        return new Account(kind, "", number, "", "", chance.digits(4), chance.digits(3), kana);
    }
}
