package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.banking.entity.Answerable;
import org.honorarium.banking.entity.HandedFile;
import org.honorarium.payouts.boundary.BankedPayouts;
import org.honorarium.payouts.entity.BankStep;

/** Moves payouts by the bank's word, with its line as proof, and tells those whom it concerns. */
@Dependent
public class Moves {

    @Inject Proofs proofs;
    @Inject HandoverRows handovers;
    @Inject BankedPayouts banked;
    @Inject PayeesTold payees;
    @Inject Clock clock;

    /** What the bank answers to was in its hands, also if nobody has said so. */
    void handOver(Collection<Answerable> met) {
        met.stream()
                .map(Answerable::file)
                .filter(Objects::nonNull)
                .distinct()
                .map(file -> handovers.find(file).orElseThrow())
                .forEach(this::handOver);
    }

    void handOver(HandedFile file) {
        if (file.isWaiting()) {
            handovers.add(file.id(), "SENT", Actor.SYSTEM.id(), clock.instant(), null);
            banked.sent(handovers.payouts(file.id()));
        }
    }

    /** Each payout takes this step; the line beside it proves it. */
    void move(UUID payer, BankStep step, List<UUID> payouts, List<UUID> lines, List<String> codes) {
        if (payouts.isEmpty()) {
            return;
        }
        if (step.opensItems()) {
            banked.lockAnnotators(payer);
        }
        var now = clock.instant();
        if (step == BankStep.SETTLE) {
            proofs.settled(payouts, lines, now);
        } else {
            proofs.reversed(payouts, lines, codes, now);
        }
        banked.take(step, payouts, now);
    }

    void cameBack(Collection<CameBack> all) {
        payees.cameBack(all);
    }
}
