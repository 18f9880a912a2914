package org.honorarium.holds.entity;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.honorarium.money.entity.Money;

/**
 * How somebody chose to be paid.
 *
 * @param minimums the least that is worth a payout to them, at most one a currency; a payer's own
 *     minimum stays
 */
public record PayChoice(PayRhythm rhythm, List<Money> minimums) {

    /** Every night, whatever a payer pays: who chose nothing. */
    public static final PayChoice NONE =
            new PayChoice(new PayRhythm(Rhythm.NIGHTLY, 0, ZoneOffset.UTC), List.of());

    /**
     * @throws HoldRejected naming the first thing that is wrong
     */
    public PayChoice {
        minimums = minimums.stream().sorted(Comparator.comparing(Money::currency)).toList();
        var seen = new HashSet<String>();
        for (var minimum : minimums) {
            if (!minimum.isPositive()) {
                throw HoldRejected.wrong("minimum", minimum.toString(), "a positive amount");
            }
            if (!seen.add(minimum.currency())) {
                throw HoldRejected.wrong("minimum", minimum.currency() + " twice", "it once");
            }
        }
    }

    /**
     * @param zone a zone of the tz database, "Asia/Tokyo"
     * @throws HoldRejected if there is no such zone or day
     */
    public static PayChoice of(Rhythm rhythm, int day, String zone, List<Money> minimums) {
        if (rhythm == null) {
            throw HoldRejected.wrong("rhythm", "nothing", "NIGHTLY, WEEKLY or MONTHLY");
        }
        if (!ZoneId.getAvailableZoneIds().contains(String.valueOf(zone))) {
            throw HoldRejected.wrong(
                    "zone", String.valueOf(zone), "a zone of the tz database, such as Asia/Tokyo");
        }
        return new PayChoice(new PayRhythm(rhythm, day, ZoneId.of(zone)), minimums);
    }

    /** For the audit record. */
    public Map<String, String> facts() {
        var facts = new TreeMap<String, String>();
        facts.put("rhythm", rhythm.rhythm().name());
        facts.put("day", Integer.toString(rhythm.day()));
        facts.put("zone", rhythm.zone().getId());
        minimums.forEach(one -> facts.put("minimum " + one.currency(), one.toString()));
        return facts;
    }
}
