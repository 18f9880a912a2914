package org.honorarium.payouts.boundary;

import static java.util.stream.Collectors.toMap;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payers.entity.PayerRhythm;
import org.honorarium.payouts.control.ForecastRows;
import org.honorarium.payouts.entity.ForecastDay;

/** How much money a payer needs in the coming nights, as things stand now. */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class Forecasts {

    private static final int LONGEST = 62;

    @Inject ForecastRows rows;
    @Inject Payers payers;
    @Inject Clock clock;

    /**
     * By business date and currency, after debts, exchange and tax. What is held until somebody
     * does something, or less than the least payout, comes last, by reason and without a date.
     *
     * @param days how many nights ahead, at most 62
     * @throws PayerRejected if there is no such payer
     */
    public List<ForecastDay> of(UUID payer, int days) {
        var found = payers.find(payer).orElseThrow(() -> PayerRejected.notFound(payer));
        var now = clock.instant();
        var next = found.days().running(now);
        var many = Math.clamp(days, 1, LONGEST);
        var nights =
                found.terms().currencies().stream()
                        .collect(
                                toMap(
                                        one -> one,
                                        one ->
                                                payers.payNights(
                                                        payer, one, next, many + PayerRhythm.FAR)));
        return rows.of(payer, found.terms(), next, nights, many, now);
    }
}
