package org.honorarium.statements.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.entity.PayoutState;

/**
 * A payout that a night said is paid and that was not after all: what it was made of waits for a
 * later night again.
 *
 * @param statement of the night that said so
 * @param businessDate of that night
 * @param state CANCELLED, NOT_ATTEMPTED, REJECTED or RETURNED
 * @param currency in which it was earned
 * @param paid what should have gone to the bank
 */
public record PutBack(
        UUID statement,
        LocalDate businessDate,
        UUID payout,
        String endToEndId,
        PayoutState state,
        Instant at,
        String currency,
        Money paid) {}
