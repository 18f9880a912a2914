package org.honorarium.payouts.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * One assignment, paid test, bonus or correction of an annotator, and where its money is.
 *
 * @param assignment its id, or that of the earning of something else
 * @param taskType its title, or the test's; null for readers who may not see the task
 * @param workTime null if nobody measured it, or the reader may not see it
 * @param rejectionReason null unless it was rejected
 * @param givenFor the reason of a bonus or correction; null for everything else
 * @param payout the payout that pays it, null if none does
 * @param businessDate of that payout's night
 */
public record WorkLine(
        UUID assignment,
        UUID project,
        String projectName,
        String taskType,
        Instant submittedAt,
        Instant decidedAt,
        Duration workTime,
        Money price,
        MoneyStage stage,
        boolean acceptedBySilence,
        String rejectionReason,
        String givenFor,
        UUID payout,
        LocalDate businessDate) {}
