package org.honorarium.exchange.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.exchange.control.RateFile;
import org.honorarium.exchange.control.RateRows;
import org.honorarium.exchange.entity.Quoted;
import org.honorarium.exchange.entity.Rate;
import org.honorarium.exchange.entity.RateRejected;
import org.honorarium.ids.boundary.Ids;

/**
 * Rates of exchange, loaded by finance with their source and time. One that is over 10 % away from
 * the one before, or from that of the day before, counts only when another person confirms it.
 */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class ExchangeRates {

    @Inject RateRows rows;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * Loads one rate. The same again changes nothing.
     *
     * @throws RateRejected with the first reason that applies
     */
    @Allowed(FINANCE)
    public Rate load(Quoted quoted) {
        add(quoted);
        return rows.said(quoted).orElseThrow();
    }

    /**
     * Loads a CSV file of rates, all of it or nothing, and says how many were new. The same file
     * again changes nothing.
     *
     * @throws RateRejected with line, what was found and what was expected
     */
    @Allowed(FINANCE)
    public int loadFile(InputStream csv) {
        var quoted = RateFile.read(csv);
        return (int) quoted.stream().filter(this::add).count();
    }

    /**
     * Confirms a rate that is far from the one before: from the next night on it counts. The same
     * again changes nothing.
     *
     * @throws RateRejected if there is none, it waits for nobody, this person loaded it, or a
     *     program asks
     */
    @Allowed(FINANCE)
    public Rate confirm(UUID id) {
        if (Actor.current().has(Role.SERVICE)) {
            throw RateRejected.personMissing();
        }
        var rate = find(id);
        if (rate.confirmedAt() != null) {
            return rate;
        }
        if (!rate.waiting()) {
            throw RateRejected.waitsForNobody(id);
        }
        var by = Actor.current().id();
        if (by.equals(rate.loadedBy())) {
            throw RateRejected.anotherPersonConfirms();
        }
        if (rows.confirm(id, by, clock.instant())) {
            audit.note("exchange/rate-confirmed", id, Map.of(), facts(rate.quoted()));
        }
        return find(id);
    }

    private Rate find(UUID id) {
        return rows.find(id).orElseThrow(() -> RateRejected.notFound(id));
    }

    /**
     * The latest first, unless asked otherwise. Sorts by from, to, quotedAt or loadedAt; filters by
     * from and to.
     */
    @Allowed({FINANCE, AUDITOR, ANNOTATOR})
    public Page<Rate> page(PageRequest request) {
        return rows.page(request);
    }

    private boolean add(Quoted quoted) {
        var now = clock.instant();
        if (quoted.at().isAfter(now)) {
            throw RateRejected.quotedInTheFuture(quoted);
        }
        var id = ids.next();
        if (rows.add(id, quoted, Actor.current().id(), now)) {
            audit.note("exchange/rate-loaded", id, Map.of(), facts(quoted));
            return true;
        }
        var before = rows.said(quoted).orElseThrow().quoted().rate();
        if (before.compareTo(quoted.rate()) != 0) {
            throw RateRejected.saidOtherwise(quoted, before.toPlainString());
        }
        return false;
    }

    /** The columns of a file of rates. */
    public String head() {
        return RateFile.HEAD;
    }

    private static Map<String, String> facts(Quoted quoted) {
        return Map.of(
                "from", quoted.from(),
                "to", quoted.to(),
                "rate", quoted.rate().toPlainString(),
                "source", quoted.source(),
                "at", quoted.at().toString());
    }
}
