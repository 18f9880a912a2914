package org.honorarium.debts.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.money.entity.Money;
import org.honorarium.rejection.entity.Rejection;

/** Why something is not taken back, or not so. Of several reasons the first here is given. */
public final class DebtRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private DebtRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "debts/" + code, message, facts);
    }

    public static DebtRejected notFound(UUID debt) {
        return new DebtRejected(
                Kind.NOT_FOUND,
                "not-found",
                "There is no such debt.",
                Map.of("debt", debt.toString()));
    }

    public static DebtRejected annotatorNotFound(String found) {
        return new DebtRejected(
                Kind.NOT_FOUND,
                "annotator-not-found",
                "There is no such annotator.",
                Map.of("annotator", found));
    }

    public static DebtRejected existsWithDifferentContent(UUID debt) {
        return new DebtRejected(
                Kind.CONFLICT,
                "exists-with-different-content",
                "This debt was proposed already, with different content.",
                Map.of("debt", debt.toString()));
    }

    static DebtRejected explanationMissing() {
        return new DebtRejected(
                Kind.UNPROCESSABLE,
                "explanation-missing",
                "A debt needs an explanation of 1 to 1000 characters, which the annotator reads.",
                Map.of());
    }

    static DebtRejected amountWrong(Money found) {
        return new DebtRejected(
                Kind.UNPROCESSABLE,
                "amount-wrong",
                "What is taken back is a positive amount.",
                Map.of("found", found.toString()));
    }

    public static DebtRejected amountTooFine(String found, String currency) {
        return new DebtRejected(
                Kind.UNPROCESSABLE,
                "amount-too-fine",
                "The amount is finer than the currency's smallest unit.",
                Map.of("found", found, "currency", currency));
    }

    static DebtRejected shareWrong(int found) {
        return new DebtRejected(
                Kind.UNPROCESSABLE,
                "share-wrong",
                "Of a night's pay, 1 to 99 percent can be used for debts.",
                Map.of("found", Integer.toString(found), "expected", "1 to 99"));
    }

    static DebtRejected noticeWrong(int found) {
        return new DebtRejected(
                Kind.UNPROCESSABLE,
                "notice-wrong",
                "Notice is given 1 to 90 days before something is taken.",
                Map.of("found", Integer.toString(found), "expected", "1 to 90"));
    }

    public static DebtRejected ownDebt() {
        return new DebtRejected(
                Kind.NOT_ALLOWED,
                "own-debt",
                "Nobody proposes, decides or forgives their own debt.",
                Map.of());
    }

    public static DebtRejected personMissing() {
        return new DebtRejected(
                Kind.NOT_ALLOWED,
                "person-missing",
                "Debts are decided by a person, not by a program's token.",
                Map.of());
    }

    public static DebtRejected earningNeeded() {
        return new DebtRejected(
                Kind.UNPROCESSABLE,
                "earning-needed",
                "Operations name the earning that is taken back; finance can do without.",
                Map.of());
    }

    public static DebtRejected earningUnknown(UUID earning) {
        return new DebtRejected(
                Kind.UNPROCESSABLE,
                "earning-unknown",
                "This annotator has no such earning with this payer and in this currency.",
                Map.of("earning", earning.toString()));
    }

    public static DebtRejected moreThanEarned(Money asked, Money most) {
        return new DebtRejected(
                Kind.UNPROCESSABLE,
                "more-than-earned",
                "No more is asked back than the earning brought, less what was asked back before.",
                Map.of("found", asked.toString(), "most", most.toString()));
    }

    public static DebtRejected faultNeeded(String country, DebtCause cause) {
        return new DebtRejected(
                Kind.UNPROCESSABLE,
                "fault-needed",
                "The annotator's country forbids to reduce pay without the annotator's fault.",
                Map.of("country", country, "cause", cause.name()));
    }

    public static DebtRejected proposerDecides(UUID debt) {
        return new DebtRejected(
                Kind.NOT_ALLOWED,
                "proposer-decides",
                "Somebody else must decide: you proposed this debt.",
                Map.of("debt", debt.toString()));
    }

    public static DebtRejected decidedBefore(UUID debt, DebtState state) {
        return new DebtRejected(
                Kind.CONFLICT,
                "decided-before",
                "This debt was decided before, and otherwise.",
                Map.of("debt", debt.toString(), "state", state.name()));
    }

    public static DebtRejected notInForce(UUID debt, DebtState state) {
        return new DebtRejected(
                Kind.CONFLICT,
                "not-in-force",
                "Only a debt in force can be forgiven.",
                Map.of("debt", debt.toString(), "state", state.name()));
    }

    public static DebtRejected reasonMissing() {
        return new DebtRejected(
                Kind.UNPROCESSABLE,
                "reason-missing",
                "This needs a reason of 1 to 1000 characters.",
                Map.of());
    }
}
