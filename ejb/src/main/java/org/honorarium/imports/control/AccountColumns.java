package org.honorarium.imports.control;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.BankDetailsRejected;

/**
 * The part of a row of a register that is about the annotator's bank account. Without an
 * AccountKind there is no account, and then nothing else of one may be filled in.
 */
final class AccountColumns {

    private static final String KIND = "AccountKind";
    private static final String EXPECTED =
            "one of " + Arrays.toString(AccountKind.values()) + ", or nothing";

    /** The fields of {@link BankDetails}, in its order, and their columns. */
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("routingNumber", "RoutingNumber");
        COLUMNS.put("accountNumber", "AccountNumber");
        COLUMNS.put("iban", "IBAN");
        COLUMNS.put("bic", "BIC");
        COLUMNS.put("bankCode", "BankCode");
        COLUMNS.put("branchCode", "BranchCode");
        COLUMNS.put("holderKana", "AccountHolderKana");
    }

    private AccountColumns() {}

    static Optional<BankDetails> of(CsvRow row, String currency) {
        var kind = row.value(KIND).map(name -> kind(row, name));
        if (kind.isEmpty()) {
            refuseRest(row);
        }
        kind.filter(known -> !known.takes(currency))
                .ifPresent(
                        known -> {
                            var expected = "a currency that an account " + known + " can take";
                            throw row.conflict("Currency", currency, expected);
                        });
        return kind.map(known -> details(row, known));
    }

    private static AccountKind kind(CsvRow row, String name) {
        return Arrays.stream(AccountKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> row.bad(KIND, name, EXPECTED));
    }

    private static void refuseRest(CsvRow row) {
        COLUMNS.values().stream()
                .filter(column -> row.value(column).isPresent())
                .findFirst()
                .ifPresent(
                        column -> {
                            var expected = "an AccountKind, because " + column + " is filled in";
                            throw row.conflict(KIND, "", expected);
                        });
    }

    private static BankDetails details(CsvRow row, AccountKind kind) {
        try {
            return new BankDetails(
                            kind,
                            row.text("RoutingNumber"),
                            row.text("AccountNumber"),
                            row.text("IBAN"),
                            row.text("BIC"),
                            row.text("BankCode"),
                            row.text("BranchCode"),
                            row.text("AccountHolderKana"))
                    .reachable();
        } catch (BankDetailsRejected wrong) {
            throw row.bad(COLUMNS.get(wrong.field()), wrong.found(), wrong.expected());
        }
    }
}
