package org.honorarium.payouts.entity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where an annotator's money with one payer is, in one currency.
 *
 * @param stages how much is at each stage; earned is all that ever was
 * @param nextNight when the payer's next night begins
 * @param hold why that night will not pay what is payable as it stands now; empty if it will, or
 *     there is nothing to pay
 * @param nextPay which night can pay what is payable, or what will be, and why not sooner
 * @param last what the latest night decided, if there was one
 */
public record MoneySummary(
        UUID payer,
        String payerName,
        String currency,
        Map<MoneyStage, Sum> stages,
        Instant nextNight,
        Optional<HoldReason> hold,
        NextPay nextPay,
        Optional<LastDecision> last) {

    public MoneySummary {
        stages = Map.copyOf(stages);
    }

    public Sum at(MoneyStage stage) {
        return stages.getOrDefault(stage, Sum.none(currency));
    }

    public boolean isPayable() {
        return at(MoneyStage.PAYABLE).count() > 0;
    }
}
