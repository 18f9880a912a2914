package org.honorarium.demonstration.house;

import java.util.ArrayList;
import java.util.List;

/**
 * How much each annotator does. Half of all people try one or two tasks and leave; a few do most of
 * the work, and one does more than a thousand.
 */
final class Quotas {

    private static final double TAIL = 1 / 0.9;

    private Quotas() {}

    /** The largest first. */
    static List<Integer> of(int annotators) {
        var quotas = new ArrayList<Integer>();
        for (var i = 0; i < annotators; i++) {
            var rank = (i + 0.5) / annotators;
            quotas.add((int) StrictMath.pow(rank, -TAIL));
        }
        return quotas;
    }
}
