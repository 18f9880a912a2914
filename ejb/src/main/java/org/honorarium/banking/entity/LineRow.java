package org.honorarium.banking.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * A line of a bank's answer as it stands in a list.
 *
 * @param amount null if the line gives none
 * @param payout null if none was found
 * @param prenote whether it is about a prenote
 * @param reference of the payout's or the prenote's annotator; null if there is neither
 * @param difference null unless it is one
 * @param resolvedAt null while it waits for a person, and for lines that never did
 * @param proposal what one person proposes about it and nobody has decided; null if nothing
 */
public record LineRow(
        UUID id,
        UUID answer,
        UUID payer,
        String payerName,
        String fileName,
        AnswerKind kind,
        String place,
        Says says,
        String endToEndId,
        String bankReference,
        Money amount,
        LocalDate date,
        String reasonCode,
        String reason,
        UUID payout,
        boolean prenote,
        String reference,
        LineOutcome outcome,
        DifferenceKind difference,
        Instant resolvedAt,
        UUID proposal) {

    public boolean isOpen() {
        return outcome == LineOutcome.DIFFERENCE && resolvedAt == null;
    }
}
