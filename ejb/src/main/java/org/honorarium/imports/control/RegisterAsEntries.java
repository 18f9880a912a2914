package org.honorarium.imports.control;

import java.util.LinkedHashMap;
import java.util.Map;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.annotators.entity.RegisterEntry;
import org.honorarium.annotators.entity.RegisterOutcome;
import org.honorarium.imports.entity.RegisterRow;

/** A register's rows as annotators takes them in, and what it says of them in counts. */
public final class RegisterAsEntries {

    private RegisterAsEntries() {}

    public static RegisterEntry entry(RegisterRow row) {
        var particulars =
                new Particulars(
                        row.name(), row.email().orElse(""), row.town(), row.postCode().orElse(""));
        return new RegisterEntry(
                row.reference(), particulars, row.country(), row.currency(), row.account());
    }

    public static Map<String, String> says(RegisterOutcome outcome) {
        var says = new LinkedHashMap<String, String>();
        says.put("rows", Long.toString(outcome.read()));
        says.put("newAnnotators", Long.toString(outcome.added()));
        says.put("changed", Long.toString(outcome.changed()));
        says.put("unchanged", Long.toString(outcome.unchanged()));
        says.put("withAccount", Long.toString(outcome.withAccount()));
        says.put("newAccounts", Long.toString(outcome.accountsAdded()));
        says.put("replacedAccounts", Long.toString(outcome.accountsReplaced()));
        return says;
    }
}
