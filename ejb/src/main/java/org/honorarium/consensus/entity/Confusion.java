package org.honorarium.consensus.entity;

import java.util.Arrays;

/**
 * How one annotator labels what is truly each label, as far as their work shows it. Who has done
 * little is taken for one like all the others, and who has done much for what their work shows.
 *
 * @param counts for each true label, how often they gave each label; fractions, because what is
 *     true is only probable
 * @param others the share of each label that all annotators give to each true one
 * @param frequency how often each label is true among all items
 */
public record Confusion(double[][] counts, double[][] others, double[] frequency) {

    /** As many labels of their own outweigh what all the others do. */
    private static final double WEIGHT_OF_OTHERS = 2;

    /** The probability that they give a label to what truly is another one or the same. */
    public double rate(int truth, int given) {
        return (counts[truth][given] + WEIGHT_OF_OTHERS * others[truth][given]) / weight(truth);
    }

    /** How uncertain that is: the standard deviation of its posterior. A newcomer's is large. */
    public double deviation(int truth, int given) {
        double rate = rate(truth, given);
        return Math.sqrt(rate * (1 - rate) / (weight(truth) + 1));
    }

    /** The probability that their next label is right. */
    public double accuracy() {
        double sum = 0;
        for (int truth = 0; truth < counts.length; truth++) {
            sum += frequency[truth] * rate(truth, truth);
        }
        return sum;
    }

    /** The standard deviation of the accuracy. */
    public double accuracyDeviation() {
        double variance = 0;
        for (int truth = 0; truth < counts.length; truth++) {
            variance += Math.pow(frequency[truth] * deviation(truth, truth), 2);
        }
        return Math.sqrt(variance);
    }

    private double weight(int truth) {
        return Arrays.stream(counts[truth]).sum() + WEIGHT_OF_OTHERS;
    }
}
