package org.honorarium.barriers.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why something was not done with a barrier, or because of one. When several reasons apply, the
 * first in this file is given.
 */
public final class BarrierRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private BarrierRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "barriers/" + code, message, facts);
    }

    static BarrierRejected sidesWrong() {
        return wrong("sides-wrong", "A barrier is between two different clients.", Map.of());
    }

    static BarrierRejected coolingWrong(int found) {
        return wrong(
                "cooling-wrong",
                "Cooling-off takes 0 to " + BarrierSettings.LONGEST_COOLING + " days.",
                Map.of("found", Integer.toString(found)));
    }

    static BarrierRejected reasonMissing() {
        return wrong("reason-missing", "This needs a reason of 1 to 1000 characters.", Map.of());
    }

    static BarrierRejected untilWrong(String found) {
        return wrong("until-wrong", "An exception ends on a day ahead.", Map.of("found", found));
    }

    public static BarrierRejected clientNotFound(UUID client) {
        return new BarrierRejected(
                Kind.NOT_FOUND,
                "client-not-found",
                "There is no such client.",
                Map.of("client", client.toString()));
    }

    public static BarrierRejected personNotFound(UUID person) {
        return new BarrierRejected(
                Kind.NOT_FOUND,
                "person-not-found",
                "There is no such person.",
                Map.of("person", person.toString()));
    }

    public static BarrierRejected personUnknown(String name) {
        return new BarrierRejected(
                Kind.NOT_FOUND,
                "person-not-found",
                "There is no such person.",
                Map.of("name", name));
    }

    public static BarrierRejected changeNotFound(UUID change) {
        return new BarrierRejected(
                Kind.NOT_FOUND,
                "change-not-found",
                "There is no such change.",
                Map.of("change", change.toString()));
    }

    public static BarrierRejected notGranted(UUID exception) {
        return new BarrierRejected(
                Kind.CONFLICT,
                "not-granted",
                "Only an exception that was granted can be ended.",
                Map.of("exception", exception.toString()));
    }

    public static BarrierRejected exceptionNotFound(UUID exception) {
        return new BarrierRejected(
                Kind.NOT_FOUND,
                "exception-not-found",
                "There is no such exception.",
                Map.of("exception", exception.toString()));
    }

    public static BarrierRejected existsWithDifferentContent(UUID id) {
        return new BarrierRejected(
                Kind.CONFLICT,
                "exists-with-different-content",
                "This is there already, with other content.",
                Map.of("id", id.toString()));
    }

    public static BarrierRejected administratorsAsk(ChangeKind kind) {
        return new BarrierRejected(
                Kind.NOT_ALLOWED,
                "administrators-ask",
                "Only administrators ask for a barrier to be changed or removed.",
                Map.of("kind", kind.name()));
    }

    public static BarrierRejected waitingAlready(UUID change) {
        return new BarrierRejected(
                Kind.CONFLICT,
                "waiting-already",
                "A change between these two clients waits to be decided.",
                Map.of("change", change.toString()));
    }

    public static BarrierRejected thereAlready() {
        return new BarrierRejected(
                Kind.CONFLICT,
                "there-already",
                "A barrier is between these two clients already.",
                Map.of());
    }

    public static BarrierRejected notThere() {
        return new BarrierRejected(
                Kind.CONFLICT,
                "not-there",
                "There is no barrier between these two clients.",
                Map.of());
    }

    public static BarrierRejected decidedAlready(UUID id, Decision decision) {
        return new BarrierRejected(
                Kind.CONFLICT,
                "decided-already",
                "This was decided already.",
                Map.of("id", id.toString(), "decision", decision.name()));
    }

    public static BarrierRejected secondPersonNeeded() {
        return new BarrierRejected(
                Kind.NOT_ALLOWED,
                "second-person-needed",
                "Whoever asked for it, or whom it is for, cannot confirm it. Please ask another administrator.",
                Map.of());
    }

    /** Somebody is exposed to the other side. It does not say to whom. */
    public static BarrierRejected exposedToTheOtherSide() {
        return new BarrierRejected(
                Kind.NOT_ALLOWED,
                "exposed-to-the-other-side",
                "You saw or did confidential work on the other side of an information barrier.",
                Map.of());
    }

    private static BarrierRejected wrong(String code, String message, Map<String, String> facts) {
        return new BarrierRejected(Kind.UNPROCESSABLE, code, message, facts);
    }
}
