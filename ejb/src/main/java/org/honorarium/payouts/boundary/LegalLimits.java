package org.honorarium.payouts.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.payouts.control.NearLimits;
import org.honorarium.payouts.entity.LegalLimit;
import org.honorarium.payouts.entity.NearLimit;

/**
 * Until when work must be paid by law, and what comes near that day. The night pays it in time
 * whatever was chosen; of what no night can pay, finance is told days before.
 */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class LegalLimits {

    private static final int SHOWN = 500;
    private static final int LOOKED_AT = 10_000;

    @Inject NearLimits near;
    @Inject Notices notices;
    @Inject Clock clock;

    /** The limits in force, by country. */
    public List<LegalLimit> limits() {
        return near.limits();
    }

    /** What must be paid soon, the nearest day first; at most 500. */
    public List<NearLimit> near() {
        return near.near(SHOWN, clock.instant());
    }

    /**
     * Tells finance, once for each last day and reason, of what no night can pay.
     *
     * @return how many are new
     */
    @Allowed(SYSTEM)
    public int alarm() {
        var now = clock.instant();
        var raised =
                near.near(LOOKED_AT, now).stream()
                        .filter(one -> one.block() != null)
                        .filter(one -> near.raise(one, now))
                        .toList();
        if (!raised.isEmpty()) {
            notices.tell(
                    near.finance(),
                    "payouts/near-the-limit",
                    Map.of(
                            "count", Integer.toString(raised.size()),
                            "lastDay", raised.getFirst().lastDay().toString()));
        }
        return raised.size();
    }
}
