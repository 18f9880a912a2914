package org.honorarium.earnings.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.money.entity.Money;
import org.honorarium.rejection.entity.Rejection;

/** Why a bonus or a correction is not given. */
public final class AdjustmentRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private AdjustmentRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "earnings/" + code, message, facts);
    }

    public static AdjustmentRejected notFound(UUID adjustment) {
        return new AdjustmentRejected(
                Kind.NOT_FOUND,
                "adjustment-not-found",
                "There is no such bonus or correction.",
                Map.of("adjustment", adjustment.toString()));
    }

    public static AdjustmentRejected annotatorNotFound(String found) {
        return new AdjustmentRejected(
                Kind.NOT_FOUND,
                "annotator-not-found",
                "There is no such annotator.",
                Map.of("annotator", found));
    }

    public static AdjustmentRejected existsWithDifferentContent(UUID adjustment) {
        return new AdjustmentRejected(
                Kind.CONFLICT,
                "exists-with-different-content",
                "This was given already, with different content.",
                Map.of("adjustment", adjustment.toString()));
    }

    public static AdjustmentRejected toOneself() {
        return new AdjustmentRejected(
                Kind.NOT_ALLOWED, "to-oneself", "Nobody gives something to themselves.", Map.of());
    }

    public static AdjustmentRejected currencyMustMatch(String found, String expected) {
        return new AdjustmentRejected(
                Kind.UNPROCESSABLE,
                "currency-must-match",
                "It is given in the currency of the project.",
                Map.of("found", found, "expected", expected));
    }

    public static AdjustmentRejected nothingToCorrect(Object earning) {
        return new AdjustmentRejected(
                Kind.UNPROCESSABLE,
                "nothing-to-correct",
                "This annotator has no such earning in this project.",
                Map.of("earning", earning.toString()));
    }

    public static AdjustmentRejected amountTooFine(String found, String currency) {
        return new AdjustmentRejected(
                Kind.UNPROCESSABLE,
                "amount-too-fine",
                "The amount is finer than the currency's smallest unit.",
                Map.of("found", found, "currency", currency));
    }

    static AdjustmentRejected reasonMissing() {
        return new AdjustmentRejected(
                Kind.UNPROCESSABLE,
                "reason-missing",
                "This needs a reason of 1 to 1000 characters, which the annotator reads.",
                Map.of());
    }

    static AdjustmentRejected amountWrong(Money found) {
        return new AdjustmentRejected(
                Kind.UNPROCESSABLE,
                "amount-wrong",
                "Something is given, so the amount is positive.",
                Map.of("found", found.toString()));
    }
}
