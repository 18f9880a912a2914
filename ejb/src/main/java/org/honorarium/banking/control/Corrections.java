package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.annotators.boundary.AccountProposals;
import org.honorarium.annotators.boundary.PaymentDestinations;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.PaymentDestination;
import org.honorarium.banking.entity.AnswerLine;
import org.honorarium.banking.entity.Answerable;
import org.honorarium.notices.boundary.Notices;

/**
 * Bank details that a bank says have changed: proposed in the name of whoever brings in its answer,
 * for another person to decide and for the payee to confirm. Nothing is changed by the bank's word
 * alone, and what it says again is not proposed again.
 */
@Dependent
public class Corrections {

    @Inject PaymentDestinations destinations;
    @Inject AccountProposals proposals;
    @Inject Notices notices;

    /**
     * @param id of the line, and so of the proposal
     */
    void take(UUID id, AnswerLine line, Answerable payout) {
        take(id, line, payout.annotator(), payout.account());
    }

    void take(UUID id, AnswerLine line, UUID annotator, UUID account) {
        var to = destinations.open(List.of(account)).get(account);
        var corrected =
                to == null
                        ? null
                        : new CorrectedData(line.corrected())
                                .correct(line.reasonCode(), to.details())
                                .filter(found -> !found.equals(to.details()))
                                .orElse(null);
        if (corrected == null) {
            notices.tell(
                    List.of(annotator),
                    "banking/details-changed",
                    Map.of("code", line.reasonCode()));
        } else {
            propose(id, line, account, to, corrected);
        }
    }

    private void propose(
            UUID id, AnswerLine line, UUID account, PaymentDestination to, BankDetails corrected) {
        var proposed =
                proposals.correct(
                        id,
                        account,
                        to.annotator(),
                        to.currency(),
                        corrected,
                        "The bank's notification of change %s of %s for the account %s."
                                .formatted(line.reasonCode(), line.date(), to.details().masked()));
        if (proposed.isPresent()) {
            notices.tell(
                    List.of(to.annotator()),
                    "banking/details-proposed",
                    Map.of("code", line.reasonCode(), "account", corrected.masked()));
        }
    }
}
