package org.honorarium.departures.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.departures.entity.Departure;
import org.honorarium.departures.entity.Restoration;
import org.honorarium.ids.boundary.Ids;

/**
 * Holds the register against the database. What was registered by a server that died before it
 * could say so here is taken over; what the database knows nothing of is a restoration.
 */
@Dependent
public class Noticing {

    static final String LOCK = "departures";

    private static final String OLDER = "the register knows more than the database";

    @Inject OneRegister one;
    @Inject Register register;
    @Inject DepartureRows departures;
    @Inject RestorationRows restorations;
    @Inject MissingRows missed;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    public void look() {
        if (!one.isHere()) {
            return;
        }
        var mark = register.mark();
        if (!mark.isEmpty() && restorations.knows(mark)) {
            register.forgetMark();
            mark = "";
        }
        if (mark.isEmpty() && unknown().isEmpty()) {
            return;
        }
        locks.hold(LOCK);
        var missing = missing();
        if (!missing.isEmpty() || (!mark.isEmpty() && !restorations.knows(mark))) {
            notice(missing, mark);
        }
    }

    private void notice(List<Departure> missing, String mark) {
        var restoration = restorations.open().map(Restoration::id).orElseGet(() -> begin(mark));
        missing.forEach(departure -> missed.miss(restoration, departure));
        audit.note(
                "departures/restoration-noticed",
                restoration,
                Map.of(),
                Map.of(
                        "mark",
                        mark.isEmpty() ? OLDER : mark,
                        "missing",
                        Integer.toString(missing.size())));
    }

    private UUID begin(String mark) {
        var id = ids.next();
        restorations.begin(id, clock.instant(), mark.isEmpty() ? OLDER : mark);
        return id;
    }

    /** What the database has no file of; what it has one of is noted. */
    private List<Departure> missing() {
        var missing = new ArrayList<Departure>();
        for (var file : unknown().values()) {
            var departure = register.read(file);
            var same = departures.same(departure);
            if (same.isEmpty()) {
                missing.add(departure);
            } else if (!departures.has(same.get(), departure.format())) {
                departures.add(same.get(), departure, register.sha256(file), one.own());
            }
        }
        return missing;
    }

    private SortedMap<Long, Path> unknown() {
        var entries = register.entries();
        if (!entries.isEmpty()) {
            entries.keySet().removeAll(departures.known());
            entries.keySet().removeAll(missed.everMissed());
        }
        return entries;
    }
}
