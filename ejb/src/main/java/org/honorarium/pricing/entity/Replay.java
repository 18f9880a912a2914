package org.honorarium.pricing.entity;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * What came of computing all quotes of a month again, from what was kept with them.
 *
 * @param quotes how many there are
 * @param different how many came out differently: always 0, unless something is badly wrong
 * @param differences the first of those
 */
public record Replay(YearMonth month, long quotes, long different, List<Difference> differences) {

    public Replay {
        differences = List.copyOf(differences);
    }

    /**
     * One quote that came out differently.
     *
     * @param kept its price, or the first line that is different, as it was kept
     * @param replayed the same as it came out
     */
    public record Difference(UUID assignment, String kept, String replayed) {}
}
