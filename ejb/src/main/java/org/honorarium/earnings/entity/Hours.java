package org.honorarium.earnings.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * Paid hours of one annotator on one day, and what became of them.
 *
 * @param hourly what an hour of that day pays
 * @param amount what they pay, or would have
 * @param decidedByName empty as long as nobody decided
 * @param decidedAt null as long as nobody decided
 * @param reason why they are not paid; empty otherwise
 * @param earning null unless they are approved
 */
public record Hours(
        UUID id,
        UUID annotator,
        String annotatorReference,
        String projectName,
        HoursTerms terms,
        Money hourly,
        Money amount,
        HoursState state,
        Instant sentAt,
        String decidedByName,
        Instant decidedAt,
        String reason,
        UUID earning) {

    public boolean isWaiting() {
        return state == HoursState.SENT;
    }
}
