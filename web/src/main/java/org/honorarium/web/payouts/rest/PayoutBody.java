package org.honorarium.web.payouts.rest;

import jakarta.json.JsonObject;
import org.honorarium.payouts.entity.LineRow;
import org.honorarium.payouts.entity.PayoutRow;
import org.honorarium.web.api.Fields;

/** Payouts and their lines on the wire. */
final class PayoutBody {

    private PayoutBody() {}

    static JsonObject of(PayoutRow payout) {
        return new Fields()
                .add("id", payout.id())
                .add("run", payout.run())
                .add("businessDate", payout.businessDate())
                .add("payerName", payout.payer())
                .add("annotator", payout.annotator())
                .add("reference", payout.reference())
                .add("name", payout.name().isEmpty() ? null : payout.name())
                .add("amount", payout.amount())
                .add("items", payout.items())
                .add("account", payout.account())
                .add("endToEndId", payout.endToEndId())
                .add("state", payout.state())
                .add("changedAt", payout.changedAt())
                .add("cancelReason", payout.cancelReason())
                .build();
    }

    static JsonObject of(LineRow line) {
        return new Fields()
                .add("earning", line.earning())
                .add("project", line.project())
                .add("projectName", line.projectName())
                .add("amount", line.amount())
                .add("earnedAt", line.earnedAt())
                .add("reopenedAt", line.reopenedAt())
                .build();
    }
}
