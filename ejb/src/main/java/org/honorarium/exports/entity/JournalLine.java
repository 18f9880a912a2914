package org.honorarium.exports.entity;

import java.time.LocalDate;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;
import org.honorarium.money.entity.Money;

/**
 * One line of the journal: money that moved from one account to another on one day.
 *
 * @param entry the transfer's id, or day and code where it is the sum of several
 * @param transfers how many it is the sum of
 */
public record JournalLine(
        LocalDate day,
        String entry,
        TransferCode code,
        AccountType debit,
        AccountType credit,
        Money amount,
        long transfers) {

    /** The code as a person says it: "Annotation accepted". */
    public String text() {
        var words = code.name().replace('_', ' ');
        return words.charAt(0) + words.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
