package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.honorarium.banking.entity.AnswerLine;
import org.honorarium.banking.entity.Answerable;
import org.honorarium.banking.entity.LineOutcome;
import org.honorarium.banking.entity.ReturnReason;
import org.honorarium.banking.entity.Says;
import org.honorarium.holds.boundary.Holds;
import org.honorarium.holds.entity.HoldKind;
import org.honorarium.holds.entity.HoldTerms;
import org.honorarium.notices.boundary.Notices;

/**
 * Tells payees whose money came back, and holds what would go to the same account until they
 * confirm or change it.
 */
@Dependent
public class PayeesTold {

    @Inject Notices notices;
    @Inject Holds holds;

    void tell(AnswerLine line, LineOutcome outcome, Answerable payout) {
        if (outcome == LineOutcome.REJECTED || outcome == LineOutcome.RETURNED) {
            cameBack(payout, outcome == LineOutcome.REJECTED, line.reasonCode());
        } else if (line.says() == Says.CHANGED) {
            notices.tell(
                    List.of(payout.annotator()),
                    "banking/details-changed",
                    Map.of("code", line.reasonCode()));
        }
    }

    void cameBack(Answerable payout, boolean rejected, String code) {
        notices.tell(
                List.of(payout.annotator()),
                rejected ? "banking/payout-rejected" : "banking/payout-returned",
                Map.of("amount", payout.amount().toString(), "code", code));
        if (ReturnReason.concernsAccount(code)) {
            // A payout comes back once, so its id is the hold's.
            holds.put(
                    payout.payout(),
                    new HoldTerms(
                            payout.annotator(),
                            Optional.empty(),
                            HoldKind.ACCOUNT_RETURNED,
                            Optional.of(payout.account()),
                            "The bank sent back %s that went to this account. %s"
                                    .formatted(payout.amount(), code)
                                    .strip(),
                            Optional.empty()));
        }
    }
}
