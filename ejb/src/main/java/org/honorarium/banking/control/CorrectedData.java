package org.honorarium.banking.control;

import java.util.Optional;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.BankDetailsRejected;

/**
 * What a notification of change (NACHA, addenda type 98) says is right, in the 29 columns of its
 * corrected data. Each change code has columns of its own.
 */
final class CorrectedData {

    private static final int COLUMNS = 29;

    private final String data;

    CorrectedData(String data) {
        this.data = (data + " ".repeat(COLUMNS)).substring(0, COLUMNS);
    }

    /**
     * The account as it should be; empty if the code is about something else than the account, or
     * what it says is no account.
     */
    Optional<BankDetails> correct(String code, BankDetails known) {
        if (!known.kind().isUnitedStates()) {
            return Optional.empty();
        }
        try {
            return switch (code) {
                case "C01" -> account(known.kind(), known.routingNumber(), part(1, 17));
                case "C02" -> account(known.kind(), part(1, 9), known.accountNumber());
                case "C03" -> account(known.kind(), part(1, 9), part(13, 29));
                case "C05" ->
                        account(kind(part(1, 2)), known.routingNumber(), known.accountNumber());
                case "C06" -> account(kind(part(21, 22)), known.routingNumber(), part(1, 17));
                case "C07" -> account(kind(part(27, 28)), part(1, 9), part(10, 26));
                default -> Optional.empty();
            };
        } catch (BankDetailsRejected wrong) {
            return Optional.empty();
        }
    }

    private static Optional<BankDetails> account(AccountKind kind, String routing, String number) {
        return kind == null
                ? Optional.empty()
                : Optional.of(BankDetails.unitedStates(kind, routing, number));
    }

    /** Codes in the twenties are of checking accounts, those in the thirties of savings. */
    private static AccountKind kind(String transactionCode) {
        if (transactionCode.matches("2[0-9]")) {
            return AccountKind.US_CHECKING;
        }
        return transactionCode.matches("3[0-9]") ? AccountKind.US_SAVINGS : null;
    }

    /** Columns count from one. */
    private String part(int first, int last) {
        return data.substring(first - 1, last).strip();
    }
}
