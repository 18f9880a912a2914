package org.honorarium.exports.entity;

import java.util.Optional;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;

/**
 * Under which number the bookkeeper keeps an account of the ledger.
 *
 * @param type the ledger's account
 * @param code only transfers with this code; empty for all that have no line of their own
 * @param number the bookkeeper's account number
 * @param name the bookkeeper's name of it
 */
public record MapLine(AccountType type, Optional<TransferCode> code, String number, String name) {

    /**
     * @throws ExportRejected naming the first field that is wrong
     */
    public MapLine {
        if (type == null) {
            throw ExportRejected.lineWrong("account", "nothing", "an account of the ledger");
        }
        number = checked("number", number, "[A-Za-z0-9][A-Za-z0-9._-]{0,29}");
        // Begins with a letter or a digit: no spreadsheet takes it for a formula.
        name = checked("name", name, "[\\p{L}\\p{N}][^\\p{Cntrl}\"\\\\]{0,99}");
    }

    private static String checked(String field, String value, String pattern) {
        var text = value == null ? "" : value.strip();
        if (!text.matches(pattern)) {
            var expected =
                    field.equals("number")
                            ? "1 to 30 letters, digits, full stops, hyphens or low lines"
                            : "1 to 100 characters beginning with a letter or a digit, no quotes";
            throw ExportRejected.lineWrong(field, text.isEmpty() ? "nothing" : text, expected);
        }
        return text;
    }
}
