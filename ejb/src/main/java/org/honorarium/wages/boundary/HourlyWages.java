package org.honorarium.wages.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.wages.control.Repairing;
import org.honorarium.wages.control.WatchRows;
import org.honorarium.wages.entity.Repair;
import org.honorarium.wages.entity.WageRejected;
import org.honorarium.wages.entity.Watched;

/**
 * What an hour of accepted work really pays: the median over the last 30 days by measured active
 * time, in each project and country, against the floor of that country.
 */
@Stateless
@Allowed({OPERATIONS, ADMIN, FINANCE, AUDITOR, SYSTEM})
public class HourlyWages {

    private static final Duration LATELY = Duration.ofDays(30);

    /**
     * How old work may be that was decided lately. A claim may last a week and its review three,
     * work may be asked for again, each time with a review of its own, and a rejection is appealed
     * and decided within weeks.
     */
    private static final Duration OLDEST = LATELY.plusDays(120);

    @Inject WatchRows rows;
    @Inject Repairing repairing;
    @Inject Notices notices;
    @Inject Locks locks;
    @Inject Clock clock;

    /**
     * Looks at all work, unless somebody did in this hour, and warns whoever runs a project whose
     * median fell below a floor: once, until it was at the floor again or the floor is another one.
     *
     * @return how many warnings
     */
    @Allowed(SYSTEM)
    public int look() {
        return rows.begin(clock.instant()) ? again() : 0;
    }

    /** Looks in any case. */
    @Allowed(SYSTEM)
    public int again() {
        locks.hold("wages/look");
        var now = clock.instant();
        rows.look(now.minus(OLDEST), now.minus(LATELY), now);
        var warned = rows.toWarn();
        warned.forEach(this::warn);
        return warned.size();
    }

    /** Those below their floor first. Filters by country, project, and below. */
    public Page<Watched> page(PageRequest request) {
        return rows.page(request);
    }

    /**
     * What would bring the median of a project's work in a country to the floor, card by card:
     * where each of them meets it, all together do.
     *
     * @throws AccessRejected if the actor is somebody who sees no tasks
     * @throws WageRejected if nothing was found there at the last look, or there is no floor
     */
    @Allowed(OPERATIONS)
    public List<Repair> repair(UUID project, String country) {
        if (Actor.current().isAny(FINANCE, ADMIN)) {
            // They see no tasks, so every price would be of work without its variables.
            throw AccessRejected.roleMissing("OPERATIONS without FINANCE or ADMIN");
        }
        var watched =
                rows.find(project, country)
                        .filter(one -> one.floor() != null)
                        .orElseThrow(
                                () -> WageRejected.nothingWatched(project.toString(), country));
        var now = clock.instant();
        return repairing.of(project, country, watched.floor(), now.minus(LATELY), now);
    }

    private void warn(Watched one) {
        notices.tell(
                rows.toTell(one.project()),
                "wages/below-the-floor",
                Map.of(
                        "project", one.projectName(),
                        "country", one.country(),
                        "median", one.median().toString(),
                        "floor", one.floor().toString()));
    }
}
