package org.honorarium.payouts.entity;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/** Why a run was not started, released or changed. Of several reasons the first here is given. */
public final class RunRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private RunRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "payouts/" + code, message, facts);
    }

    public static RunRejected runNotFound(UUID run) {
        return new RunRejected(
                Kind.NOT_FOUND,
                "run-not-found",
                "There is no such run.",
                Map.of("run", run.toString()));
    }

    public static RunRejected payoutNotFound(UUID payout) {
        return new RunRejected(
                Kind.NOT_FOUND,
                "payout-not-found",
                "There is no such payout.",
                Map.of("payout", payout.toString()));
    }

    public static RunRejected cutOffIsAhead(LocalDate businessDate, String cutOff) {
        return new RunRejected(
                Kind.UNPROCESSABLE,
                "cut-off-is-ahead",
                "This business date is not over: its cut-off is still ahead.",
                Map.of("businessDate", businessDate.toString(), "cutOff", cutOff));
    }

    public static RunRejected notReadyForRelease(Run run) {
        return new RunRejected(
                Kind.CONFLICT,
                "not-ready-for-release",
                "Only a run whose payouts are reserved and proved can be released.",
                Map.of("run", run.id().toString(), "state", run.state().name()));
    }

    public static RunRejected releaserStartedTheRun(Run run) {
        return new RunRejected(
                Kind.NOT_ALLOWED,
                "releaser-started-the-run",
                "Somebody else must release this run: you started it.",
                Map.of("run", run.id().toString()));
    }

    public static RunRejected personMissing() {
        return new RunRejected(
                Kind.NOT_ALLOWED,
                "person-missing",
                "A run is released by a person, not by a program's token.",
                Map.of());
    }

    public static RunRejected stopped(String why) {
        return new RunRejected(
                Kind.CONFLICT,
                "stopped",
                "Nothing of this payer is released while it is stopped.",
                Map.of("why", why));
    }

    public static RunRejected payeeMatched(UUID payout) {
        return new RunRejected(
                Kind.CONFLICT,
                "payee-matched",
                "This run pays somebody who came to be like somebody on an official list. Cancel that"
                        + " payout, or look at the match first.",
                Map.of("payout", payout.toString()));
    }

    public static RunRejected secondPersonMissing(Run run) {
        return new RunRejected(
                Kind.CONFLICT,
                "second-person-missing",
                "No person began this run: somebody else must approve it before you release it.",
                Map.of("run", run.id().toString()));
    }

    public static RunRejected overTheLimit(Run run, String total, String limit) {
        return new RunRejected(
                Kind.CONFLICT,
                "over-the-limit",
                "This run pays more than the payer's limit: a second person must approve it first.",
                Map.of("run", run.id().toString(), "total", total, "limit", limit));
    }

    public static RunRejected clearedByReleaser(UUID payout, String amount) {
        return new RunRejected(
                Kind.NOT_ALLOWED,
                "cleared-by-releaser",
                "This run pays somebody more than the limit of payouts, and nobody but you cleared"
                        + " it. Somebody else must clear it, or release the run.",
                Map.of("payout", payout.toString(), "amount", amount));
    }

    public static RunRejected reasonMissing() {
        return new RunRejected(
                Kind.UNPROCESSABLE,
                "reason-missing",
                "This needs a reason of at most 1000 characters.",
                Map.of());
    }

    public static RunRejected notReserved(UUID payout, String state) {
        return new RunRejected(
                Kind.CONFLICT,
                "not-reserved",
                "Only a reserved payout can be cancelled.",
                Map.of("payout", payout.toString(), "state", state));
    }
}
