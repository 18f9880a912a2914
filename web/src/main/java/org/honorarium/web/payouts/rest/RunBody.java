package org.honorarium.web.payouts.rest;

import jakarta.json.JsonObject;
import org.honorarium.payouts.entity.Approval;
import org.honorarium.payouts.entity.Difference;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.HoldRow;
import org.honorarium.payouts.entity.HoldSum;
import org.honorarium.payouts.entity.Run;
import org.honorarium.payouts.entity.RunReport;
import org.honorarium.payouts.entity.RunRow;
import org.honorarium.payouts.entity.Standstill;
import org.honorarium.payouts.entity.StepProgress;
import org.honorarium.payouts.entity.Sum;
import org.honorarium.web.api.Fields;

/** Payout runs on the wire: as started, as listed, and in full. */
final class RunBody {

    private RunBody() {}

    static JsonObject of(Run run) {
        return fields(run).build();
    }

    static JsonObject of(RunRow row) {
        return fields(row).build();
    }

    static JsonObject of(RunReport report) {
        var figures = report.figures();
        return fields(report.row())
                .add("needsSecondPerson", report.needsSecondPerson())
                .add("approvals", report.approvals(), RunBody::approval)
                .add("decided", figures.decided(), RunBody::sum)
                .add("paidByBank", figures.paid(), RunBody::sum)
                .add("cancelled", figures.cancelled(), RunBody::sum)
                .add("holdsByReason", figures.holds(), RunBody::hold)
                .add("steps", report.steps(), RunBody::step)
                .add("standstills", report.standstills(), RunBody::standstill)
                .add("differences", report.differences(), RunBody::difference)
                .build();
    }

    static JsonObject of(HoldRow hold) {
        return new Fields()
                .add("annotator", hold.annotator())
                .add("reference", hold.reference())
                .add("name", hold.name())
                .add("currency", hold.currency())
                .add("amount", hold.amount())
                .add("items", hold.items())
                .add("reason", reason(hold.reason()))
                .build();
    }

    /** The code, and the words that the annotator reads too. */
    static JsonObject reason(HoldReason reason) {
        return new Fields().add("code", reason).add("sentence", reason.sentence()).build();
    }

    static JsonObject sum(Sum sum) {
        return new Fields()
                .add("currency", sum.currency())
                .add("count", sum.count())
                .add("amount", sum.amount())
                .build();
    }

    private static Fields fields(RunRow row) {
        return fields(row.run())
                .add("payerName", row.payer())
                .add("startedByName", row.startedBy())
                .add("releasedByName", row.releasedBy())
                .add("payouts", row.payouts(), RunBody::sum)
                .add("holds", row.holds());
    }

    private static Fields fields(Run run) {
        return new Fields()
                .add("id", run.id())
                .add("payer", run.payer())
                .add("businessDate", run.businessDate())
                .add("cutOff", run.cutOff())
                .add("state", run.state())
                .add("startedBy", run.startedBy())
                .add("startedAt", run.startedAt())
                .add("endedAt", run.endedAt())
                .add("releasedBy", run.releasedBy())
                .add("releasedAt", run.releasedAt());
    }

    private static JsonObject approval(Approval approval) {
        return new Fields()
                .add("by", approval.by())
                .add("byName", approval.byName())
                .add("at", approval.at())
                .build();
    }

    private static JsonObject hold(HoldSum hold) {
        return new Fields()
                .add("reason", reason(hold.reason()))
                .add("currency", hold.sum().currency())
                .add("count", hold.sum().count())
                .add("amount", hold.sum().amount())
                .build();
    }

    private static JsonObject step(StepProgress step) {
        return new Fields()
                .add("step", step.step())
                .add("payees", step.payees())
                .add("payeesDone", step.payeesDone())
                .add("percent", step.percent())
                .add("doneAt", step.doneAt())
                .build();
    }

    private static JsonObject standstill(Standstill one) {
        return new Fields().add("from", one.from()).add("until", one.until()).build();
    }

    private static JsonObject difference(Difference difference) {
        return new Fields()
                .add("annotator", difference.annotator())
                .add("reference", difference.reference())
                .add("step", difference.step())
                .add("detail", difference.detail())
                .add("noticedAt", difference.noticedAt())
                .build();
    }
}
