package org.honorarium.barriers.entity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why an ownership was not stated, ended or set so. When several reasons apply, the first in this
 * file is given.
 */
public final class OwnershipRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private OwnershipRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "ownership/" + code, message, facts);
    }

    static OwnershipRejected incomplete() {
        return wrong(
                "incomplete",
                "An ownership link needs an owner, what is owned, a share and a day.",
                Map.of());
    }

    static OwnershipRejected percentWrong(String found) {
        return wrong(
                "percent-wrong",
                "A share is more than 0 and at most 100 percent, with at most two decimals.",
                Map.of("found", found, "expected", "0.01 to 100.00"));
    }

    static OwnershipRejected ownsItself(UUID party) {
        return wrong("owns-itself", "Nobody owns themselves.", Map.of("party", party.toString()));
    }

    static OwnershipRejected thresholdWrong(String found) {
        return wrong(
                "threshold-wrong",
                "A threshold is at least 0 and less than 100 percent, with at most two decimals.",
                Map.of("found", found, "expected", "0.00 to 99.99"));
    }

    static OwnershipRejected coolingWrong(int found) {
        return wrong(
                "cooling-wrong",
                "Cooling-off takes 0 to " + BarrierSettings.LONGEST_COOLING + " days.",
                Map.of("found", Integer.toString(found)));
    }

    public static OwnershipRejected nameWrong(String found) {
        return wrong(
                "name-wrong",
                "A company needs a name of 1 to 140 characters.",
                Map.of("found", found, "expected", "1 to 140 characters"));
    }

    public static OwnershipRejected nameTaken(String name) {
        return new OwnershipRejected(
                Kind.CONFLICT,
                "name-taken",
                "Another company or client has this name.",
                Map.of("name", name));
    }

    public static OwnershipRejected partyNotFound(UUID party) {
        return new OwnershipRejected(
                Kind.NOT_FOUND,
                "party-not-found",
                "There is no such client or company.",
                Map.of("party", party.toString()));
    }

    public static OwnershipRejected linkNotFound(UUID link) {
        return new OwnershipRejected(
                Kind.NOT_FOUND,
                "link-not-found",
                "There is no such ownership link.",
                Map.of("link", link.toString()));
    }

    public static OwnershipRejected existsWithDifferentContent(UUID id) {
        return new OwnershipRejected(
                Kind.CONFLICT,
                "exists-with-different-content",
                "This is there already, with other content.",
                Map.of("id", id.toString()));
    }

    public static OwnershipRejected linkedAlready(String owner, String owned, UUID link) {
        return new OwnershipRejected(
                Kind.CONFLICT,
                "linked-already",
                "It is stated already how much of this one that one owns. End the old link first.",
                Map.of("owner", owner, "owned", owned, "link", link.toString()));
    }

    /**
     * @param circle the names on the way round
     */
    public static OwnershipRejected circle(String circle) {
        return new OwnershipRejected(
                Kind.CONFLICT,
                "circle",
                "Ownership cannot go in a circle.",
                Map.of("circle", circle));
    }

    public static OwnershipRejected moreThanAll(String owned, BigDecimal sum) {
        return new OwnershipRejected(
                Kind.CONFLICT,
                "more-than-all",
                "All shares together would be more than 100 percent.",
                Map.of("owned", owned, "sum", sum.toPlainString()));
    }

    public static OwnershipRejected endWrong(String found, String expected) {
        return wrong(
                "end-wrong",
                "An ownership link ends with a reason, on a day after it began and not ahead.",
                Map.of("found", found, "expected", expected));
    }

    public static OwnershipRejected endedAlready(UUID link, String until) {
        return new OwnershipRejected(
                Kind.CONFLICT,
                "ended-already",
                "This ownership link has ended already.",
                Map.of("link", link.toString(), "until", until));
    }

    private static OwnershipRejected wrong(String code, String message, Map<String, String> facts) {
        return new OwnershipRejected(Kind.UNPROCESSABLE, code, message, facts);
    }
}
