package org.honorarium.web.payouts.rest;

import jakarta.json.JsonObject;
import org.honorarium.banking.entity.JourneyStep;
import org.honorarium.payouts.entity.Deduction;
import org.honorarium.payouts.entity.LineRow;
import org.honorarium.payouts.entity.PayoutRow;
import org.honorarium.payouts.entity.RateUsed;
import org.honorarium.web.api.Fields;

/** Payouts and their lines on the wire. */
final class PayoutBody {

    private PayoutBody() {}

    static JsonObject of(PayoutRow payout) {
        var fields =
                new Fields()
                        .add("id", payout.id())
                        .add("run", payout.run())
                        .add("businessDate", payout.businessDate())
                        .add("payerName", payout.payer())
                        .add("annotator", payout.annotator())
                        .add("reference", payout.reference())
                        .add("name", payout.name().isEmpty() ? null : payout.name())
                        .add("amount", payout.amount())
                        .add("debts", payout.amounts().debts())
                        .add("exchanged", payout.amounts().exchanged())
                        .add("tax", payout.amounts().tax())
                        .add("paid", payout.amounts().paid())
                        .add("items", payout.items())
                        .add("account", payout.account())
                        .add("endToEndId", payout.endToEndId())
                        .add("state", payout.state())
                        .add("changedAt", payout.changedAt())
                        .add("cancelReason", payout.cancelReason());
        return (payout.rate() == null ? fields : fields.add("rate", rate(payout.rate()))).build();
    }

    static JsonObject of(Deduction deduction) {
        return new Fields()
                .add("kind", deduction.debt() == null ? "TAX" : "DEBT")
                .add("debt", deduction.debt())
                .add("words", deduction.words())
                .add("share", deduction.share() == null ? null : deduction.share().toPlainString())
                .add("amount", deduction.amount())
                .add("putBack", deduction.isPutBack())
                .build();
    }

    static JsonObject of(JourneyStep step) {
        return new Fields()
                .add("step", step.point())
                .add("at", step.at())
                .add("day", step.day())
                .number("file", step.file())
                .add("code", step.code().isEmpty() ? null : step.code())
                .add("words", step.words().isEmpty() ? null : step.words())
                .add("payout", step.payout())
                .build();
    }

    private static JsonObject rate(RateUsed rate) {
        return new Fields()
                .add("from", rate.from())
                .add("to", rate.to())
                .add("rate", rate.rate().toPlainString())
                .add("source", rate.source())
                .add("at", rate.at())
                .build();
    }

    static JsonObject of(LineRow line) {
        return new Fields()
                .add("earning", line.earning())
                .add("kind", line.kind())
                .add("words", line.words())
                .add("corrects", line.corrects())
                .add("project", line.project())
                .add("projectName", line.projectName())
                .add("amount", line.amount())
                .add("earnedAt", line.earnedAt())
                .add("reopenedAt", line.reopenedAt())
                .build();
    }
}
