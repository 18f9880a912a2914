package org.honorarium.ledger.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.money.entity.Money;
import org.honorarium.rejection.entity.Rejection;

/** Why money was not moved. When several reasons apply, the first in this file is given. */
public final class TransferRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private TransferRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "ledger/" + code, message, facts);
    }

    static TransferRejected amountMustBePositive(UUID transfer, Money amount) {
        return new TransferRejected(
                Kind.UNPROCESSABLE,
                "amount-must-be-positive",
                "Only a positive amount can be moved or promised.",
                Map.of("transfer", transfer.toString(), "amount", amount.toString()));
    }

    static TransferRejected accountsMustBeDifferent(UUID transfer) {
        return new TransferRejected(
                Kind.UNPROCESSABLE,
                "accounts-must-be-different",
                "An account cannot pay itself.",
                Map.of("transfer", transfer.toString()));
    }

    static TransferRejected currencyMustMatch(UUID transfer, Money amount) {
        return new TransferRejected(
                Kind.UNPROCESSABLE,
                "currency-must-match",
                "A transfer stays in one currency.",
                Map.of("transfer", transfer.toString(), "amount", amount.toString()));
    }

    static TransferRejected nothingToPromise(UUID reservation, AccountKey account) {
        return new TransferRejected(
                Kind.UNPROCESSABLE,
                "nothing-to-promise",
                "Only what is owed to an annotator can be promised.",
                Map.of("reservation", reservation.toString(), "type", account.type().name()));
    }

    public static TransferRejected accountNotFound(AccountKey account) {
        return new TransferRejected(
                Kind.NOT_FOUND,
                "account-not-found",
                "There is no such account.",
                Map.of("holder", account.holder().toString(), "type", account.type().name()));
    }

    public static TransferRejected existsWithDifferentContent(UUID transfer) {
        return new TransferRejected(
                Kind.CONFLICT,
                "exists-with-different-content",
                "A transfer with this id moved something else.",
                Map.of("transfer", transfer.toString()));
    }

    public static TransferRejected exceedsBalance(UUID subject, AccountKey account, Money amount) {
        return new TransferRejected(
                Kind.CONFLICT,
                "exceeds-balance",
                "The account is not owed that much.",
                Map.of(
                        "subject", subject.toString(),
                        "holder", account.holder().toString(),
                        "amount", amount.toString()));
    }
}
