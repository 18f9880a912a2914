package org.honorarium.web.payouts.rest;

import jakarta.json.JsonObject;
import org.honorarium.payouts.entity.LastDecision;
import org.honorarium.payouts.entity.MoneyStage;
import org.honorarium.payouts.entity.MoneySummary;
import org.honorarium.payouts.entity.NextPay;
import org.honorarium.payouts.entity.Wait;
import org.honorarium.payouts.entity.WorkLine;
import org.honorarium.web.api.Fields;

/** An annotator's money on the wire. */
final class MoneyBody {

    private MoneyBody() {}

    static JsonObject of(MoneySummary summary) {
        var fields =
                new Fields()
                        .add("payer", summary.payer())
                        .add("payerName", summary.payerName())
                        .add("currency", summary.currency())
                        .add("waiting", RunBody.sum(summary.at(MoneyStage.WAITING)))
                        .add("earned", RunBody.sum(summary.at(MoneyStage.EARNED)))
                        .add("payable", RunBody.sum(summary.at(MoneyStage.PAYABLE)))
                        .add("onItsWay", RunBody.sum(summary.at(MoneyStage.ON_ITS_WAY)))
                        .add("atTheBank", RunBody.sum(summary.at(MoneyStage.AT_THE_BANK)))
                        .add("paid", RunBody.sum(summary.at(MoneyStage.PAID)))
                        .add("nextNight", summary.nextNight());
        summary.hold().ifPresent(reason -> fields.add("hold", RunBody.reason(reason)));
        fields.add("nextPay", nextPay(summary.nextPay()));
        summary.last().ifPresent(decision -> fields.add("lastDecision", last(decision)));
        return fields.build();
    }

    static JsonObject of(WorkLine line) {
        return new Fields()
                .add("assignment", line.assignment())
                .add("project", line.project())
                .add("projectName", line.projectName())
                .add("taskType", line.taskType())
                .add("submittedAt", line.submittedAt())
                .add("decidedAt", line.decidedAt())
                .add("workTime", line.workTime())
                .add("price", line.price())
                .add("stage", line.stage())
                .add("acceptedBySilence", line.acceptedBySilence())
                .add("rejectionReason", line.rejectionReason())
                .add("givenFor", line.givenFor())
                .add("payout", line.payout())
                .add("businessDate", line.businessDate())
                .build();
    }

    // Without a date no night can pay before somebody does something.
    private static JsonObject nextPay(NextPay pay) {
        var fields = new Fields();
        pay.night()
                .ifPresent(
                        night ->
                                fields.add("businessDate", night.businessDate())
                                        .add("night", night.cutOff()));
        pay.bankDay().ifPresent(day -> fields.add("bankDay", day));
        return fields.add("notSooner", pay.waits(), MoneyBody::wait).build();
    }

    private static JsonObject wait(Wait wait) {
        var fields =
                new Fields()
                        .add("code", wait.reason())
                        .add("sentence", wait.reason().sentence())
                        .add("ownDay", wait.chosen());
        wait.until().ifPresent(until -> fields.add("until", until));
        return fields.build();
    }

    private static JsonObject last(LastDecision decision) {
        var fields =
                new Fields()
                        .add("businessDate", decision.businessDate())
                        .add("amount", decision.amount())
                        .add("paid", decision.hold().isEmpty());
        decision.hold().ifPresent(reason -> fields.add("hold", RunBody.reason(reason)));
        return fields.build();
    }
}
