package org.honorarium.annotators.entity;

import static org.honorarium.annotators.entity.BankDetailRules.absent;
import static org.honorarium.annotators.entity.BankDetailRules.checkedBic;
import static org.honorarium.annotators.entity.BankDetailRules.checkedIban;
import static org.honorarium.annotators.entity.BankDetailRules.checkedRoutingNumber;
import static org.honorarium.annotators.entity.BankDetailRules.matches;
import static org.honorarium.annotators.entity.BankDetailRules.secret;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An account that can be paid. Every field that the kind does not use is empty, every other is
 * right as far as check digits and forms can tell.
 *
 * <ul>
 *   <li>US_CHECKING, US_SAVINGS: routing number (9 digits, ABA check digit), account number (4 to
 *       17 letters or digits)
 *   <li>IBAN: iban (check digits, the country's length and form), bic (8 or 11 characters) if known
 *   <li>JP_ORDINARY, JP_CHECKING: bank code (4 digits), branch code (3 digits), account number (7
 *       digits), the holder in the half-width capital kana of Zengin files (1 to 30 characters)
 *   <li>PAYPAL: the e-mail address of the account, as account number
 * </ul>
 *
 * <p>Blanks in an IBAN are dropped, full-width and small kana are written as banks write them. Only
 * {@link #masked()} may be shown, and {@link #canonical()} must be encrypted before it is kept.
 */
public record BankDetails(
        AccountKind kind,
        String routingNumber,
        String accountNumber,
        String iban,
        String bic,
        String bankCode,
        String branchCode,
        String holderKana) {

    private static final String SEPARATOR = "|";

    /**
     * @throws BankDetailsRejected naming the first field that is wrong
     */
    public BankDetails {
        Objects.requireNonNull(kind, "kind");
        var us = kind.isUnitedStates();
        var japan = kind.isJapan();
        var international = kind == AccountKind.IBAN;
        routingNumber =
                us
                        ? checkedRoutingNumber(routingNumber)
                        : absent("routingNumber", routingNumber, kind);
        iban = international ? checkedIban(iban) : absent("iban", iban, kind);
        bic = international ? checkedBic(bic) : absent("bic", bic, kind);
        bankCode =
                japan
                        ? matches("bankCode", bankCode, "[0-9]{4}", "4 digits")
                        : absent("bankCode", bankCode, kind);
        branchCode =
                japan
                        ? matches("branchCode", branchCode, "[0-9]{3}", "3 digits")
                        : absent("branchCode", branchCode, kind);
        accountNumber = accountNumber(kind, accountNumber);
        holderKana = japan ? ZenginName.of(holderKana) : absent("holderKana", holderKana, kind);
    }

    public static BankDetails unitedStates(AccountKind kind, String routing, String account) {
        return new BankDetails(kind, routing, account, "", "", "", "", "");
    }

    /**
     * @param bic may be blank
     */
    public static BankDetails international(String iban, String bic) {
        return new BankDetails(AccountKind.IBAN, "", "", iban, bic, "", "", "");
    }

    public static BankDetails japan(
            AccountKind kind, String bank, String branch, String account, String holderKana) {
        return new BankDetails(kind, "", account, "", "", bank, branch, holderKana);
    }

    /**
     * These details, as they may be taken from now on.
     *
     * @throws BankDetailsRejected if nobody could find the bank: outside of SEPA an IBAN does not
     *     say it
     */
    public BankDetails reachable() {
        if (kind == AccountKind.IBAN && bic.isEmpty() && !SepaCountries.contain(country())) {
            throw BankDetailsRejected.wrong(
                    "bic", "", "the BIC of the bank, since the IBAN is from outside of SEPA");
        }
        return this;
    }

    /** In which country the account is; empty if that does not matter to whoever pays. */
    public String country() {
        return switch (kind) {
            case US_CHECKING, US_SAVINGS -> "US";
            case JP_ORDINARY, JP_CHECKING -> "JP";
            case IBAN -> iban.substring(0, 2);
            case PAYPAL -> "";
        };
    }

    /** Whether it is said at which bank the account is. */
    public boolean namesBank() {
        return kind == AccountKind.IBAN ? !bic.isEmpty() : kind != AccountKind.PAYPAL;
    }

    /** Reads what {@link #canonical()} wrote. */
    public static BankDetails parse(String canonical) {
        var part = List.of(canonical.split("\\" + SEPARATOR, -1));
        if (part.size() != 8) {
            throw new IllegalArgumentException("Not the canonical text of bank details");
        }
        return new BankDetails(
                AccountKind.valueOf(part.get(0)),
                part.get(1),
                part.get(2),
                part.get(3),
                part.get(4),
                part.get(5),
                part.get(6),
                part.get(7));
    }

    /** One line that is the same for the same account, to be fingerprinted and encrypted. */
    public String canonical() {
        return String.join(
                SEPARATOR,
                kind.name(),
                routingNumber,
                accountNumber,
                iban,
                bic,
                bankCode,
                branchCode,
                holderKana);
    }

    /** The last four characters, fewer of a very short number; of an address where mail goes. */
    public String masked() {
        if (kind == AccountKind.PAYPAL) {
            return accountNumber.charAt(0)
                    + "••••"
                    + accountNumber.substring(accountNumber.indexOf('@'));
        }
        return secret(kind == AccountKind.IBAN ? iban : accountNumber);
    }

    /** All of it: for whoever confirms it. */
    public String whole() {
        return Stream.of(routingNumber, bankCode, branchCode, accountNumber, iban, bic, holderKana)
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
            case US_CHECKING, US_SAVINGS ->
                    matches(
                            "accountNumber",
                            number,
                            "[0-9A-Za-z]{4,17}",
                            "4 to 17 letters or digits");
            case JP_ORDINARY, JP_CHECKING ->
                    matches("accountNumber", number, "[0-9]{7}", "7 digits");
            case IBAN -> absent("accountNumber", number, kind);
            case PAYPAL ->
                    matches(
                            "accountNumber",
                            number,
                            "[A-Za-z0-9][^@\\s|\"]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{0,180}[.][A-Za-z]{2,}",
                            "an e-mail address");
        };
    }
}
