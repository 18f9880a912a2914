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
import org.honorarium.web.api.Facts;

/** What is known about the bank, on the wire. */
final class BankingBodies {

    private BankingBodies() {}

    static JsonObject answer(Answer one) {
        return new Facts()
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
                .json();
    }

    static JsonObject line(LineRow one) {
        return new Facts()
                .add("id", one.id())
                .add("answer", one.answer())
                .add("payer", one.payer())
                .add("place", one.place())
                .add("says", one.says())
                .add("endToEndId", one.endToEndId())
                .add("bankReference", one.bankReference())
                .amount("amount", one.amount())
                .add("date", one.date())
                .add("reasonCode", one.reasonCode())
                .add("reason", one.reason())
                .add("payout", one.payout())
                .add("annotatorReference", one.reference())
                .add("outcome", one.outcome())
                .add("difference", one.difference())
                .add("resolvedAt", one.resolvedAt())
                .add("proposal", one.proposal())
                .json();
    }

    static JsonObject file(HandedFile one) {
        return new Facts()
                .add("id", one.id())
                .add("run", one.run())
                .add("payer", one.payer())
                .add("messageId", one.messageId())
                .number("payments", one.payments())
                .amount("total", one.total())
                .add("writtenAt", one.writtenAt())
                .add("outcome", one.outcome() == null ? "WAITING" : one.outcome())
                .add("decidedAt", one.decidedAt())
                .add("decidedBy", one.decidedBy())
                .add("proposal", one.proposal())
                .json();
    }

    static JsonObject proposal(Proposal one) {
        return new Facts()
                .add("id", one.id())
                .add("kind", one.kind())
                .add("file", one.file())
                .add("line", one.line())
                .add("payout", one.payout())
                .add("reason", one.reason())
                .add("proposedBy", one.proposedByName())
                .add("proposedAt", one.proposedAt())
                .add("decidedAt", one.decidedAt())
                .yes("confirmed", one.confirmed())
                .json();
    }

    static JsonObject silent(SilentPayout one) {
        return new Facts()
                .add("payout", one.payout())
                .add("payer", one.payer())
                .add("annotatorReference", one.reference())
                .amount("amount", one.amount())
                .add("endToEndId", one.endToEndId())
                .add("state", one.state())
                .add("file", one.file())
                .add("sentAt", one.sentAt())
                .number("ageDays", one.ageDays())
                .number("asked", one.asked())
                .add("lastNote", one.lastNote())
                .add("lastAskedAt", one.lastAskedAt())
                .add("proposal", one.proposal())
                .json();
    }

    static JsonObject inquiry(Inquiry one) {
        return new Facts()
                .add("id", one.id())
                .add("note", one.note())
                .add("askedBy", one.askedBy())
                .add("askedAt", one.askedAt())
                .json();
    }

    static JsonObject reconciliation(Reconciliation one) {
        return facts(one).json();
    }

    static JsonObject reconciliation(Reconciliation one, List<Misfit> misfits) {
        return facts(one)
                .objects(
                        "misfits",
                        misfits.stream()
                                .map(
                                        misfit ->
                                                new Facts()
                                                        .add("kind", misfit.kind())
                                                        .add("subject", misfit.subject())
                                                        .add("detail", misfit.detail())
                                                        .json())
                                .toList())
                .json();
    }

    private static Facts facts(Reconciliation one) {
        var figures = one.figures();
        return new Facts()
                .add("id", one.id())
                .add("payer", one.payer())
                .add("businessDate", one.businessDate())
                .yes("nightly", one.nightly())
                .add("madeAt", one.madeAt())
                .amount("earned", figures.earned())
                .amount("settled", figures.settled())
                .amount("reserved", figures.reserved())
                .amount("onItsWay", figures.onItsWay())
                .amount("unknown", figures.unknown())
                .amount("returned", figures.returned())
                .amount("held", figures.held())
                .amount("payable", figures.payable())
                .amount("taken", figures.taken())
                .number("differences", one.differences());
    }
}
