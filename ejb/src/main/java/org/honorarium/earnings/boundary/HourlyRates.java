package org.honorarium.earnings.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.earnings.control.HourlyRateRows;
import org.honorarium.earnings.entity.HourlyRate;
import org.honorarium.earnings.entity.HoursRejected;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.money.entity.Money;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRejected;

/**
 * What an hour beside annotations pays: meetings, training, whatever no rate card prices. One rate
 * for each annotator and project, in versions; the first may begin a month back, every later one
 * begins after all days that hours can be entered for.
 */
@Stateless
@Allowed({OPERATIONS, FINANCE, AUDITOR})
public class HourlyRates {

    static final int DAYS_BACK = 31;

    // Somewhere it is that day already.
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    @Inject HourlyRateRows rows;
    @Inject Projects projects;
    @Inject Notices notices;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * Says what an hour pays from that day on, and tells the annotator. The same again changes
     * nothing; nothing an hour ends it.
     *
     * @param from null for as soon as it may
     * @throws ProjectRejected if there is no such project
     * @throws HoursRejected with the first reason that applies
     */
    @Allowed(OPERATIONS)
    public HourlyRate put(UUID project, UUID annotator, Money hourly, LocalDate from) {
        var of = projects.find(project).orElseThrow(() -> ProjectRejected.notFound(project));
        if (annotator.equals(Actor.current().id())) {
            throw HoursRejected.ofOneself();
        }
        if (hourly.isNegative()) {
            throw HoursRejected.wrong("hourly", hourly.toString(), "nothing less than 0");
        }
        if (!hourly.currency().equals(of.currency())) {
            throw HoursRejected.currencyMustMatch(hourly.currency(), of.currency());
        }
        if (!rows.isMember(project, annotator)) {
            throw HoursRejected.notAMember(project);
        }
        // Two people who set it at once make two versions, one after the other.
        locks.hold("hourly rate of " + annotator + " in " + project);
        var last = rows.last(project, annotator);
        // Before the last one, too: the latest version counts, so a start by mistake is repaired.
        var earliest =
                last.isPresent() ? latestDay().plusDays(1) : latestDay().minusDays(DAYS_BACK);
        var usual =
                last.isPresent() ? earliest : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var starts = from == null ? usual : from;
        if (last.filter(one -> one.says(hourly, from == null ? one.startsOn() : from))
                .isPresent()) {
            return last.get();
        }
        if (starts.isBefore(earliest)) {
            throw HoursRejected.startsTooEarly(starts, earliest);
        }
        int version = last.map(HourlyRate::version).orElse(0) + 1;
        var by = Actor.current().id();
        rows.add(ids.next(), annotator, project, version, hourly, starts, by, clock.instant());
        var facts =
                Map.of(
                        "hourly",
                        hourly.toString(),
                        "from",
                        starts.toString(),
                        "project",
                        of.name());
        var before = last.map(one -> Map.of("hourly", one.hourly().toString())).orElse(Map.of());
        audit.note("earnings/hourly-rate", annotator, before, facts);
        notices.tell(List.of(annotator), "earnings/hourly-rate", facts);
        return rows.last(project, annotator).orElseThrow();
    }

    /** Every version of every rate of a project, by annotator, the latest first. */
    public List<HourlyRate> of(UUID project) {
        return rows.ofProject(project);
    }

    /** One's own, by project, the latest first. */
    @Allowed(ANNOTATOR)
    public List<HourlyRate> mine() {
        return rows.ofAnnotator(Actor.current().id());
    }

    private LocalDate latestDay() {
        return latestDay(clock);
    }

    /** The last day that hours can be entered for. */
    static LocalDate latestDay(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), EASTERNMOST);
    }
}
