package org.honorarium.pricing.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.pricing.control.KeptRows;
import org.honorarium.pricing.control.KnownCards;
import org.honorarium.pricing.entity.Replay;
import org.honorarium.pricing.entity.Replay.Difference;

/** Proves that quotes can be computed again, however old they are. */
@Stateless
@Allowed({FINANCE, AUDITOR, SYSTEM})
public class Replays {

    private static final int MOST = 100;

    @Inject KeptRows kept;
    @Inject KnownCards cards;

    /** Computes all quotes of a month of UTC again, each under its own version. */
    public Replay replay(YearMonth month) {
        var from = month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var until = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var quotes = new AtomicLong();
        var different = new AtomicLong();
        var first = new ArrayList<Difference>();
        kept.each(
                from,
                until,
                terms -> {
                    quotes.incrementAndGet();
                    terms.replay(cards.get(terms.version()).terms())
                            .ifPresent(
                                    difference -> {
                                        different.incrementAndGet();
                                        if (first.size() < MOST) {
                                            first.add(difference);
                                        }
                                    });
                });
        return new Replay(month, quotes.get(), different.get(), first);
    }
}
