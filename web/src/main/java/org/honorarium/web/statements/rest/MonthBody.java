package org.honorarium.web.statements.rest;

import jakarta.json.JsonObject;
import org.honorarium.statements.entity.Month;
import org.honorarium.statements.entity.MonthNight;
import org.honorarium.statements.entity.MonthRow;
import org.honorarium.statements.entity.MonthSum;
import org.honorarium.statements.entity.PutBack;
import org.honorarium.web.api.Fields;
import org.honorarium.web.money.AmountBody;

/** Monthly statements on the wire. */
final class MonthBody {

    private MonthBody() {}

    static JsonObject of(MonthRow row) {
        return new Fields()
                .add("payer", row.payer())
                .add("payerName", row.payerName())
                .add("month", row.month())
                .add("nights", row.nights())
                .add("paid", row.paid(), AmountBody::of)
                .build();
    }

    static JsonObject of(Month month) {
        return new Fields()
                .add("annotator", month.annotator())
                .add("reference", month.reference())
                .add("payer", month.payer())
                .add("payerName", month.payerName())
                .add("month", month.month())
                .add("isOver", month.isOver())
                .add("saidAt", month.saidAt())
                .add("sums", month.sums(), MonthBody::of)
                .add("nights", month.nights(), MonthBody::of)
                .add("putBack", month.putBack(), MonthBody::of)
                .build();
    }

    private static JsonObject of(MonthSum sum) {
        return new Fields()
                .add("currency", sum.currency())
                .add("nights", sum.nights())
                .add("items", sum.items())
                .add("gross", sum.gross())
                .add("debts", sum.debts())
                .add("exchanged", sum.exchanged())
                .add("tax", sum.tax())
                .add("paid", sum.paid())
                .add("putBack", sum.putBack())
                .add("stays", sum.stays())
                .build();
    }

    private static JsonObject of(MonthNight night) {
        return new Fields()
                .add("businessDate", night.businessDate())
                .add("statement", night.entry().statement())
                .add("entry", StatementBody.of(night.entry()))
                .build();
    }

    private static JsonObject of(PutBack one) {
        return new Fields()
                .add("statement", one.statement())
                .add("businessDate", one.businessDate())
                .add("payout", one.payout())
                .add("endToEndId", one.endToEndId())
                .add("state", one.state())
                .add("at", one.at())
                .add("paid", one.paid())
                .build();
    }
}
