package org.honorarium.consensus.entity;

/**
 * How one annotator labels what is truly each label, as far as their work shows it.
 *
 * @param counts for each true label, how often they gave each label; fractions, because what is
 *     true is only probable
 * @param frequency how often each label is true among all items
 */
public record Confusion(double[][] counts, double[] frequency) {

    /** The probability that they give a label to what truly is another one or the same. */
    public double rate(int truth, int given) {
        return (counts[truth][given] + 1) / mass(truth);
    }

    /**
     * How uncertain that is: the standard deviation of its posterior when nothing was known before.
     * A newcomer's is large.
     */
    public double deviation(int truth, int given) {
        double rate = rate(truth, given);
        return Math.sqrt(rate * (1 - rate) / (mass(truth) + 1));
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

    private double mass(int truth) {
        double sum = counts.length;
        for (double count : counts[truth]) {
            sum += count;
        }
        return sum;
    }
}
