package org.honorarium.web.banking.rest;

import jakarta.json.JsonObject;
import java.util.List;
import org.honorarium.banking.entity.Answer;
import org.honorarium.banking.entity.HandedFile;
import org.honorarium.banking.entity.Inquiry;
import org.honorarium.banking.entity.LineRow;
import org.honorarium.banking.entity.Misfit;
import org.honorarium.banking.entity.Proposal;
import org.honorarium.banking.entity.Reconciliation;
import org.honorarium.banking.entity.SilentPayout;
import org.honorarium.web.api.Fields;

/** What is known about the bank, on the wire. */
final class BankingBodies {

    private BankingBodies() {}

    static JsonObject answer(Answer one) {
        return new Fields()
                .add("id", one.id())
                .add("payer", one.payer())
                .add("kind", one.kind())
                .add("fileName", one.fileName())
                .add("sha256", one.sha256())
                .number("size", one.size())
                .number("lines", one.lines())
                .number("matched", one.matched())
                .number("rejectedOrReturned", one.back())
                .number("differences", one.differences())
                .number("openDifferences", one.open())
                .add("receivedAt", one.receivedAt())
                .build();
    }

    static JsonObject line(LineRow one) {
        return new Fields()
                .add("id", one.id())
                .add("answer", one.answer())
                .add("payer", one.payer())
                .add("place", one.place())
                .add("says", one.says())
                .add("endToEndId", one.endToEndId())
                .add("bankReference", one.bankReference())
                .add("amount", one.amount())
                .add("date", one.date())
                .add("reasonCode", one.reasonCode())
                .add("reason", one.reason())
                .add("payout", one.payout())
                .add("prenote", one.prenote())
                .add("annotatorReference", one.reference())
                .add("outcome", one.outcome())
                .add("difference", one.difference())
                .add("resolvedAt", one.resolvedAt())
                .add("proposal", one.proposal())
                .build();
    }

    static JsonObject file(HandedFile one) {
        return new Fields()
                .add("id", one.id())
                .add("run", one.run())
                .add("payer", one.payer())
                .add("messageId", one.messageId())
                .number("payments", one.payments())
                .add("total", one.total())
                .add("writtenAt", one.writtenAt())
                .add("outcome", one.outcome() == null ? "WAITING" : one.outcome())
                .add("decidedAt", one.decidedAt())
                .add("decidedBy", one.decidedBy())
                .add("proposal", one.proposal())
                .build();
    }

    static JsonObject proposal(Proposal one) {
        return new Fields()
                .add("id", one.id())
                .add("kind", one.kind())
                .add("file", one.file())
                .add("line", one.line())
                .add("payout", one.payout())
                .add("reason", one.reason())
                .add("proposedBy", one.proposedByName())
                .add("proposedAt", one.proposedAt())
                .add("decidedAt", one.decidedAt())
                .add("confirmed", one.confirmed())
                .build();
    }

    static JsonObject silent(SilentPayout one) {
        return new Fields()
                .add("payout", one.payout())
                .add("payer", one.payer())
                .add("annotatorReference", one.reference())
                .add("amount", one.amount())
                .add("endToEndId", one.endToEndId())
                .add("state", one.state())
                .add("file", one.file())
                .add("sentAt", one.sentAt())
                .number("ageDays", one.ageDays())
                .number("asked", one.asked())
                .add("lastNote", one.lastNote())
                .add("lastAskedAt", one.lastAskedAt())
                .add("proposal", one.proposal())
                .build();
    }

    static JsonObject inquiry(Inquiry one) {
        return new Fields()
                .add("id", one.id())
                .add("note", one.note())
                .add("askedBy", one.askedBy())
                .add("askedAt", one.askedAt())
                .build();
    }

    static JsonObject reconciliation(Reconciliation one) {
        return facts(one).build();
    }

    static JsonObject reconciliation(Reconciliation one, List<Misfit> misfits) {
        return facts(one)
                .add(
                        "misfits",
                        misfits,
                        misfit ->
                                new Fields()
                                        .add("kind", misfit.kind())
                                        .add("subject", misfit.subject())
                                        .add("detail", misfit.detail())
                                        .build())
                .build();
    }

    private static Fields facts(Reconciliation one) {
        var figures = one.figures();
        return new Fields()
                .add("id", one.id())
                .add("payer", one.payer())
                .add("businessDate", one.businessDate())
                .add("nightly", one.nightly())
                .add("madeAt", one.madeAt())
                .add("earned", figures.earned())
                .add("settled", figures.settled())
                .add("reserved", figures.reserved())
                .add("onItsWay", figures.onItsWay())
                .add("unknown", figures.unknown())
                .add("returned", figures.returned())
                .add("held", figures.held())
                .add("payable", figures.payable())
                .add("taken", figures.taken())
                .number("differences", one.differences());
    }
}
