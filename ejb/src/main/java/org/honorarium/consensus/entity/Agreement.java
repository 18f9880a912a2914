package org.honorarium.consensus.entity;

import java.util.Arrays;

/**
 * How far annotators agree beyond chance: 1 is always, 0 no better than by chance. For labels
 * without an order. The names and formulas are the field's: Krippendorff (2004), Fleiss (1971),
 * Cohen (1960).
 */
public final class Agreement {

    private Agreement() {}

    /**
     * Any number of annotators, each with any of the items. Items with one label say nothing; no
     * number if there are no others.
     */
    public static double krippendorffsAlpha(Labels labels) {
        int kinds = labels.kinds();
        double pairs = 0;
        double disagreeing = 0;
        var totals = new double[kinds];
        for (var votes : labels.votes()) {
            double raters = Arrays.stream(votes).sum();
            if (raters < 2) {
                continue;
            }
            pairs += raters;
            for (int label = 0; label < kinds; label++) {
                totals[label] += votes[label];
                disagreeing += votes[label] * (raters - votes[label]) / (raters - 1);
            }
        }
        if (pairs == 0) {
            return Double.NaN;
        }
        double expected = pairs * pairs;
        for (double total : totals) {
            expected -= total * total;
        }
        return expected == 0 ? 1 : 1 - (pairs - 1) * disagreeing / expected;
    }

    /**
     * For items that all got the same number of labels.
     *
     * @throws IllegalArgumentException if they did not
     */
    public static double fleissKappa(Labels labels) {
        var items = labels.votes();
        double raters = labels.items() == 0 ? 0 : Arrays.stream(items[0]).sum();
        double observed = 0;
        var totals = new double[labels.kinds()];
        for (var votes : items) {
            if (Arrays.stream(votes).sum() != raters || raters < 2) {
                throw new IllegalArgumentException("Items with different numbers of labels");
            }
            double agreeing = 0;
            for (int label = 0; label < votes.length; label++) {
                totals[label] += votes[label];
                agreeing += votes[label] * (votes[label] - 1.0);
            }
            observed += agreeing / (raters * (raters - 1));
        }
        double expected = 0;
        for (double total : totals) {
            expected += Math.pow(total / (items.length * raters), 2);
        }
        return beyond(observed / items.length, expected);
    }

    /** Of two annotators, on the items that both have labelled. */
    public static double cohensKappa(Labels labels, int one, int other) {
        var ofOne = labelsOf(labels, one);
        var ofOther = labelsOf(labels, other);
        var totalsOfOne = new double[labels.kinds()];
        var totalsOfOther = new double[labels.kinds()];
        double both = 0;
        double same = 0;
        for (int item = 0; item < labels.items(); item++) {
            if (ofOne[item] >= 0 && ofOther[item] >= 0) {
                both++;
                same += ofOne[item] == ofOther[item] ? 1 : 0;
                totalsOfOne[ofOne[item]]++;
                totalsOfOther[ofOther[item]]++;
            }
        }
        if (both == 0) {
            return Double.NaN;
        }
        double expected = 0;
        for (int label = 0; label < labels.kinds(); label++) {
            expected += totalsOfOne[label] / both * (totalsOfOther[label] / both);
        }
        return beyond(same / both, expected);
    }

    private static int[] labelsOf(Labels labels, int annotator) {
        var given = new int[labels.items()];
        Arrays.fill(given, -1);
        for (int i = 0; i < labels.size(); i++) {
            if (labels.annotator(i) == annotator) {
                given[labels.item(i)] = labels.label(i);
            }
        }
        return given;
    }

    private static double beyond(double observed, double expected) {
        return expected == 1 ? 1 : (observed - expected) / (1 - expected);
    }
}
