package org.honorarium.earnings.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * What is earned by something else than an annotation.
 *
 * @param id of the earning, chosen by whoever makes sure that there is one only
 * @param subject what it is for: the try of a test, the adjustment, the hours
 */
public record OtherEarning(
        UUID id,
        EarningKind kind,
        UUID subject,
        UUID annotator,
        UUID payer,
        UUID project,
        Money amount,
        Instant earnedAt) {}
