package org.honorarium.payouts.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.money.entity.Money;
import org.honorarium.rejection.entity.Rejection;

/** Why a stop, a limit or a clearance was not taken. */
public final class SafeguardRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private SafeguardRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "safeguards/" + code, message, facts);
    }

    public static SafeguardRejected wrong(String place, String found, String expected) {
        return new SafeguardRejected(
                Kind.UNPROCESSABLE,
                "wrong",
                "%s: found %s, expected %s.".formatted(place, found, expected),
                Map.of("place", place, "found", found, "expected", expected));
    }

    /**
     * @throws SafeguardRejected if the amount is not positive, or in another currency
     */
    public static void check(Money amount, String currency) {
        if (!amount.isPositive() || !amount.currency().equals(currency)) {
            throw wrong("amount", amount.toString(), "a positive amount in " + currency);
        }
    }

    public static SafeguardRejected notFound(UUID id) {
        return new SafeguardRejected(
                Kind.NOT_FOUND,
                "not-found",
                "There is no such stop or limit.",
                Map.of("id", id.toString()));
    }

    public static SafeguardRejected anotherPersonConfirms() {
        return new SafeguardRejected(
                Kind.NOT_ALLOWED,
                "another-person-confirms",
                "Another person must confirm this: you proposed it.",
                Map.of());
    }

    public static SafeguardRejected personMissing() {
        return new SafeguardRejected(
                Kind.NOT_ALLOWED,
                "person-missing",
                "This is decided by a person, not by a program's token.",
                Map.of());
    }

    public static SafeguardRejected existsWithDifferentContent(UUID id) {
        return new SafeguardRejected(
                Kind.CONFLICT,
                "exists-with-different-content",
                "This was proposed already, with different content.",
                Map.of("id", id.toString()));
    }
}
