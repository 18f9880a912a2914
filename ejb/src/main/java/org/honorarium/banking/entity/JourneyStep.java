package org.honorarium.banking.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One step of a payout on its way.
 *
 * @param day on which the bank is asked to pay, or on which it booked what it says; null if nobody
 *     knows
 * @param file the number of the payment file, of the step into it; null of others
 * @param code why the bank sent it back, in the standard's code; empty if it gave none, or of other
 *     steps
 * @param words why, in the bank's words or in those of whoever called it off
 * @param payout the one that paid the same earnings later, of that step; null of others
 */
public record JourneyStep(
        JourneyPoint point,
        Instant at,
        LocalDate day,
        Long file,
        String code,
        String words,
        UUID payout) {}
