package org.honorarium.wages.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.money.entity.Money;
import org.honorarium.wages.control.FloorRows;
import org.honorarium.wages.entity.WageFloor;
import org.honorarium.wages.entity.WageRejected;

/** The least that an hour of work should pay people in a country; it warns, and refuses nothing. */
@Stateless
@Allowed({OPERATIONS, ADMIN, FINANCE, AUDITOR})
public class WageFloors {

    private static final String HOURLY = "hourly";

    @Inject FloorRows rows;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * Says how much it is from now on, in one currency; nothing ends it. The same again changes
     * nothing.
     *
     * @param country two letters
     * @throws WageRejected if there is no such country, or it is less than nothing
     */
    @Allowed({OPERATIONS, ADMIN})
    public WageFloor put(String country, Money hourly) {
        var code = country == null ? "" : country.strip().toUpperCase(Locale.ROOT);
        if (!Arrays.asList(Locale.getISOCountries()).contains(code)) {
            throw WageRejected.floorWrong("country", code, "two letters of ISO 3166, such as US");
        }
        if (hourly.isNegative()) {
            throw WageRejected.floorWrong(HOURLY, hourly.toString(), "nothing less than 0");
        }
        // Two people who set it at once make two versions, one after the other.
        locks.hold("wage floor of " + code + " in " + hourly.currency());
        var last = rows.last(code, hourly.currency());
        if (last.isPresent() && last.get().hourly().equals(hourly)) {
            return last.get();
        }
        int version = last.map(WageFloor::version).orElse(0) + 1;
        var id = ids.next();
        rows.add(id, code, version, hourly, Actor.current().id(), clock.instant());
        audit.note(
                "wages/floor",
                id,
                last.map(one -> Map.of(HOURLY, one.hourly().toString())).orElse(Map.of()),
                Map.of("country", code, HOURLY, hourly.toString()));
        return rows.last(code, hourly.currency()).orElseThrow();
    }

    /** Every version, by country, the latest first. */
    public List<WageFloor> all() {
        return rows.all();
    }
}
