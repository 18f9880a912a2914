package org.honorarium.payouts.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * One earning that a payout pays.
 *
 * @param earning the id of the accepted assignment
 * @param reopenedAt when it went back to the open items, null if it did not
 */
public record LineRow(
        UUID earning,
        UUID project,
        String projectName,
        Money amount,
        Instant earnedAt,
        Instant reopenedAt) {}
