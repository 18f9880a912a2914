package org.honorarium.earnings.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.earnings.control.HourlyRateRows;
import org.honorarium.earnings.control.HoursRows;
import org.honorarium.earnings.entity.EarningKind;
import org.honorarium.earnings.entity.Hours;
import org.honorarium.earnings.entity.HoursRejected;
import org.honorarium.earnings.entity.HoursState;
import org.honorarium.earnings.entity.HoursTerms;
import org.honorarium.earnings.entity.OtherEarning;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.Project;

/**
 * Paid hours: entered day by day by the annotator at the rate of that day, approved or refused with
 * a reason by another person, and owed from the approval on, each a line of its own.
 */
@Stateless
@Allowed({OPERATIONS, FINANCE, AUDITOR})
public class Timesheets {

    private static final int LONGEST_REASON = 1_000;

    @Inject HoursRows rows;
    @Inject HourlyRateRows rates;
    @Inject OtherEarnings earnings;
    @Inject Projects projects;
    @Inject Notices notices;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * Sends one's own hours in. The same again changes nothing.
     *
     * @throws HoursRejected with the first reason that applies
     */
    @Allowed(ANNOTATOR)
    public Hours send(UUID id, HoursTerms terms) {
        var oneself = Actor.current().id();
        // Who sends several at once still has no more than a day's hours.
        locks.hold("hours of " + oneself);
        var known = rows.find(id);
        if (known.isPresent()) {
            if (!known.get().terms().equals(terms)) {
                throw HoursRejected.existWithDifferentContent(id);
            }
            return known.get();
        }
        if (!rates.isMember(terms.project(), oneself)) {
            throw HoursRejected.notAMember(terms.project());
        }
        check(terms.day());
        var rate =
                rates.on(terms.project(), oneself, terms.day())
                        .orElseThrow(() -> HoursRejected.noRate(terms.day()));
        long entered = rows.entered(oneself, terms.day());
        if (entered + terms.minutes() > HoursTerms.LONGEST) {
            throw HoursRejected.dayIsFull(terms.day(), entered);
        }
        rows.add(id, oneself, terms, rate, rate.pay(terms.minutes()), clock.instant());
        return find(id);
    }

    /**
     * Takes one's own hours back, as long as nobody decided. The same again changes nothing.
     *
     * @throws HoursRejected if there are none, or they were decided
     */
    @Allowed(ANNOTATOR)
    public Hours withdraw(UUID id) {
        var hours = lock(id, HoursState.WITHDRAWN);
        if (hours.isWaiting()) {
            rows.decide(id, HoursState.WITHDRAWN, Actor.current().id(), clock.instant(), "", null);
        }
        return find(id);
    }

    /**
     * Approves them: they are owed at once. The same again changes nothing.
     *
     * @throws HoursRejected if there are none, they are one's own, or were decided otherwise
     */
    @Allowed(OPERATIONS)
    public Hours approve(UUID id) {
        var hours = lock(id, HoursState.APPROVED);
        if (hours.isWaiting()) {
            var project = projects.find(hours.terms().project()).orElseThrow();
            var now = clock.instant();
            var earning = ids.next();
            rows.decide(id, HoursState.APPROVED, Actor.current().id(), now, "", earning);
            earnings.earn(
                    new OtherEarning(
                            earning,
                            EarningKind.HOURS,
                            id,
                            hours.annotator(),
                            project.payer(),
                            project.id(),
                            hours.amount(),
                            now));
            note(hours, project, "approved", "");
        }
        return find(id);
    }

    /**
     * Refuses them, with a reason that the annotator reads. The same again changes nothing.
     *
     * @throws HoursRejected without a reason, if there are none, they are one's own, or were
     *     decided otherwise
     */
    @Allowed(OPERATIONS)
    public Hours refuse(UUID id, String reason) {
        var why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw HoursRejected.wrong(
                    "reason", why.length() + " characters", "1 to " + LONGEST_REASON);
        }
        var hours = lock(id, HoursState.REFUSED);
        if (hours.isWaiting()) {
            rows.decide(id, HoursState.REFUSED, Actor.current().id(), clock.instant(), why, null);
            note(hours, projects.find(hours.terms().project()).orElseThrow(), "refused", why);
        }
        return find(id);
    }

    /**
     * @throws HoursRejected if there are none
     */
    @Allowed({ANNOTATOR, OPERATIONS, FINANCE, AUDITOR})
    public Hours find(UUID id) {
        return rows.find(id).orElseThrow(() -> HoursRejected.notFound(id));
    }

    /** One's own: those that wait first, then the latest. Filters by state. */
    @Allowed(ANNOTATOR)
    public Page<Hours> mine(PageRequest request) {
        return rows.of(null, Actor.current().id(), request);
    }

    /** Of a project: those that wait first, then the latest. Filters by state and reference. */
    public Page<Hours> of(UUID project, PageRequest request) {
        return rows.of(project, null, request);
    }

    private void check(LocalDate day) {
        var last = HourlyRates.latestDay(clock);
        var first = last.minusDays(HourlyRates.DAYS_BACK);
        if (day.isBefore(first) || day.isAfter(last)) {
            throw HoursRejected.wrong("day", day.toString(), first + " to " + last);
        }
    }

    private Hours lock(UUID id, HoursState wanted) {
        var hours = rows.lock(id).orElseThrow(() -> HoursRejected.notFound(id));
        boolean own = hours.annotator().equals(Actor.current().id());
        if (own != (wanted == HoursState.WITHDRAWN)) {
            throw HoursRejected.ofOneself();
        }
        if (!hours.isWaiting() && hours.state() != wanted) {
            throw HoursRejected.alreadyDecided(id, hours.state());
        }
        return hours;
    }

    private void note(Hours hours, Project project, String decision, String reason) {
        var facts =
                Map.of(
                        "day", hours.terms().day().toString(),
                        "minutes", Integer.toString(hours.terms().minutes()),
                        "amount", hours.amount().toString(),
                        "project", project.name(),
                        "reason", reason);
        audit.note("earnings/hours-" + decision, hours.id(), Map.of(), facts);
        notices.tell(List.of(hours.annotator()), "earnings/hours-" + decision, facts);
    }
}
