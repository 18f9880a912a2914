package org.honorarium.payouts.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.control.SafeguardChecks;
import org.honorarium.payouts.control.SafeguardRows;
import org.honorarium.payouts.entity.Clearance;
import org.honorarium.payouts.entity.PayLimit;
import org.honorarium.payouts.entity.SafeguardRejected;
import org.honorarium.payouts.entity.Stop;

/**
 * What keeps a mistake from being paid: a switch that stops every release of a payer until the
 * moment in which it would happen, and limits for one payout and for one run.
 */
@Stateless
@Allowed({FINANCE, AUDITOR, ADMIN})
public class PaySafeguards {

    private static final int SHOWN = 200;
    private static final Duration LONGEST_CLEARANCE = Duration.ofDays(31);

    @Inject SafeguardRows rows;
    @Inject SafeguardChecks checks;
    @Inject Annotators annotators;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /** Those that are on first, then the latest first. */
    public List<Stop> stops() {
        return rows.stops(SHOWN);
    }

    /** The latest first. */
    public List<PayLimit> limits() {
        return rows.limits(SHOWN);
    }

    /**
     * Stops all releases of a payer. Who stops what is stopped finds it so.
     *
     * @throws SafeguardRejected without a reason
     */
    @Allowed(FINANCE)
    public Stop stop(UUID id, UUID payer, String why) {
        var said = checks.reason(why);
        checks.payer(payer);
        var by = Actor.current().id();
        if (rows.stop(id).isEmpty() && rows.stop(id, payer, said, by, clock.instant())) {
            audit.note("payouts/stopped", payer, Map.of(), Map.of("why", said));
        }
        return rows.stop(id).or(() -> rows.stopOf(payer)).orElseThrow();
    }

    /**
     * Ends a stop. The same again changes nothing.
     *
     * @throws SafeguardRejected without a reason, or if there is no such stop
     */
    @Allowed(FINANCE)
    public Stop end(UUID id, String why) {
        var said = checks.reason(why);
        var stop = rows.stop(id).orElseThrow(() -> SafeguardRejected.notFound(id));
        if (rows.end(id, said, Actor.current().id(), clock.instant())) {
            audit.note(
                    "payouts/stop-ended",
                    stop.payer(),
                    Map.of("why", stop.why()),
                    Map.of("why", said));
        }
        return rows.stop(id).orElseThrow();
    }

    /**
     * Proposes what a payer pays in a currency without a second look. The same again changes
     * nothing.
     *
     * @throws SafeguardRejected if an amount is not positive or in another currency
     */
    @Allowed(FINANCE)
    public PayLimit propose(
            UUID id,
            UUID payer,
            String currency,
            Optional<Money> perPayout,
            Optional<Money> perRun) {
        checks.payer(payer);
        perPayout.ifPresent(amount -> SafeguardRejected.check(amount, currency));
        perRun.ifPresent(amount -> SafeguardRejected.check(amount, currency));
        locks.hold("pay limit " + id);
        var known = rows.limit(id);
        if (known.isEmpty()) {
            var by = Actor.current().id();
            rows.propose(id, payer, currency, perPayout, perRun, by, clock.instant());
            audit.note(
                    "payouts/limit-proposed", payer, Map.of(), facts(currency, perPayout, perRun));
        } else if (!known.get().perPayout().equals(perPayout)
                || !known.get().perRun().equals(perRun)
                || !known.get().payer().equals(payer)) {
            throw SafeguardRejected.existsWithDifferentContent(id);
        }
        return rows.limit(id).orElseThrow();
    }

    /**
     * Puts a proposed limit in force. The same again changes nothing.
     *
     * @throws SafeguardRejected if a program asks, there is none, or this person proposed it
     */
    @Allowed(FINANCE)
    public PayLimit confirm(UUID id) {
        checks.refusePrograms();
        var limit = rows.limit(id).orElseThrow(() -> SafeguardRejected.notFound(id));
        var by = Actor.current().id();
        if (by.equals(limit.by())) {
            throw SafeguardRejected.anotherPersonConfirms();
        }
        if (rows.confirm(id, by, clock.instant())) {
            audit.note(
                    "payouts/limit-confirmed",
                    limit.payer(),
                    Map.of(),
                    facts(limit.currency(), limit.perPayout(), limit.perRun()));
        }
        return rows.limit(id).orElseThrow();
    }

    /**
     * Lets somebody be paid more than the limit of payouts, up to an amount and for at most 31
     * days. Somebody else releases the run. The same id again changes nothing.
     *
     * @throws SafeguardRejected if a program asks, without a reason, or if it does not end in time
     */
    @Allowed(FINANCE)
    public void clear(UUID id, Clearance clearance) {
        checks.refusePrograms();
        var said = checks.reason(clearance.why());
        var now = clock.instant();
        checks.payer(clearance.payer());
        if (annotators.find(clearance.annotator()).isEmpty()) {
            throw SafeguardRejected.wrong(
                    "annotator", clearance.annotator().toString(), "somebody who is known");
        }
        SafeguardRejected.check(clearance.upTo(), clearance.upTo().currency());
        if (!clearance.until().isAfter(now)
                || clearance.until().isAfter(now.plus(LONGEST_CLEARANCE))) {
            throw SafeguardRejected.wrong(
                    "until", clearance.until().toString(), "a time in the next 31 days");
        }
        if (rows.clear(id, clearance, Actor.current().id(), now)) {
            audit.note(
                    "payouts/cleared",
                    clearance.annotator(),
                    Map.of(),
                    Map.of(
                            "payer", clearance.payer().toString(),
                            "upTo", clearance.upTo().toString(),
                            "until", clearance.until().toString(),
                            "why", said));
        }
    }

    private static Map<String, String> facts(
            String currency, Optional<Money> perPayout, Optional<Money> perRun) {
        return Map.of(
                "currency", currency,
                "perPayout", perPayout.map(Money::toString).orElse(""),
                "perRun", perRun.map(Money::toString).orElse(""));
    }
}
