package org.honorarium.earnings.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * What taking a test earns.
 *
 * @param id of the earning, chosen by whoever pays the test once
 * @param taken the try that is paid
 */
public record TestEarning(
        UUID id,
        UUID taken,
        UUID annotator,
        UUID payer,
        UUID project,
        Money amount,
        Instant earnedAt) {}
