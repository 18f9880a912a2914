package org.honorarium.consensus.entity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The consensus of Dawid and Skene (1979, "Maximum likelihood estimation of observer error-rates
 * using the EM algorithm"). It begins with the votes; then in turns each annotator's confusion
 * matrix is estimated from what is probably true, and what is probably true from the matrices,
 * until nothing moves any more. Who is reliable counts more than who is not, and who always says
 * the opposite counts, too. Of who has given a few labels only, nobody knows much; they are taken
 * for one like all the others (without that, items with few labels each could come to anything).
 */
public final class DawidSkene {

    private static final int MOST_ROUNDS = 500;
    private static final double SETTLED = 1e-5;
    // So small that it decides nothing, and no label is impossible because it was never seen.
    private static final double NEVER_SEEN = 1e-6;

    private final Labels labels;
    private final int kinds;
    private final double[][] probable;
    private final double[] frequency;
    private final double[][][] counts;
    private final double[][] others;

    private DawidSkene(Labels labels) {
        this.labels = labels;
        this.kinds = labels.kinds();
        this.probable = votes(labels);
        this.frequency = new double[kinds];
        this.counts = new double[labels.annotators()][kinds][kinds];
        this.others = new double[kinds][kinds];
    }

    public static Consensus of(Labels labels) {
        var estimate = new DawidSkene(labels);
        int rounds = 0;
        double moved = Double.MAX_VALUE;
        while (moved > SETTLED && rounds < MOST_ROUNDS) {
            estimate.lookAtAnnotators();
            moved = estimate.lookAtItems();
            rounds++;
        }
        return new Consensus(estimate.probable, estimate.confusions(), rounds);
    }

    private static double[][] votes(Labels labels) {
        var shares = new double[labels.items()][labels.kinds()];
        var votes = labels.votes();
        for (int item = 0; item < shares.length; item++) {
            double all = Math.max(1, Arrays.stream(votes[item]).sum());
            for (int label = 0; label < shares[item].length; label++) {
                shares[item][label] = votes[item][label] / all;
            }
        }
        return shares;
    }

    private void lookAtAnnotators() {
        Arrays.fill(frequency, 0);
        for (var item : probable) {
            for (int truth = 0; truth < kinds; truth++) {
                frequency[truth] += item[truth] / probable.length;
            }
        }
        for (var matrix : counts) {
            for (var row : matrix) {
                Arrays.fill(row, 0);
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            var matrix = counts[labels.annotator(i)];
            var item = probable[labels.item(i)];
            for (int truth = 0; truth < kinds; truth++) {
                matrix[truth][labels.label(i)] += item[truth];
            }
        }
        lookAtAllOfThem();
    }

    private void lookAtAllOfThem() {
        for (var row : others) {
            Arrays.fill(row, NEVER_SEEN);
        }
        for (var matrix : counts) {
            for (int truth = 0; truth < kinds; truth++) {
                for (int given = 0; given < kinds; given++) {
                    others[truth][given] += matrix[truth][given];
                }
            }
        }
        for (var row : others) {
            double all = Arrays.stream(row).sum();
            for (int given = 0; given < kinds; given++) {
                row[given] /= all;
            }
        }
    }

    /**
     * @return the largest change of a probability
     */
    private double lookAtItems() {
        var logarithms = logarithms();
        var next = new double[labels.items()][kinds];
        for (var item : next) {
            for (int truth = 0; truth < kinds; truth++) {
                item[truth] = Math.log(frequency[truth] + NEVER_SEEN);
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            var matrix = logarithms[labels.annotator(i)];
            var item = next[labels.item(i)];
            for (int truth = 0; truth < kinds; truth++) {
                item[truth] += matrix[truth][labels.label(i)];
            }
        }
        double moved = 0;
        for (int item = 0; item < next.length; item++) {
            normalize(next[item]);
            for (int truth = 0; truth < kinds; truth++) {
                moved = Math.max(moved, Math.abs(next[item][truth] - probable[item][truth]));
                probable[item][truth] = next[item][truth];
            }
        }
        return moved;
    }

    private double[][][] logarithms() {
        var logarithms = new double[counts.length][kinds][kinds];
        for (int annotator = 0; annotator < counts.length; annotator++) {
            var confusion = confusion(annotator);
            for (int truth = 0; truth < kinds; truth++) {
                for (int given = 0; given < kinds; given++) {
                    logarithms[annotator][truth][given] = Math.log(confusion.rate(truth, given));
                }
            }
        }
        return logarithms;
    }

    /** From logarithms to probabilities that add up to one. */
    private static void normalize(double[] item) {
        double most = Arrays.stream(item).max().orElse(0);
        double sum = 0;
        for (int truth = 0; truth < item.length; truth++) {
            item[truth] = Math.exp(item[truth] - most);
            sum += item[truth];
        }
        for (int truth = 0; truth < item.length; truth++) {
            item[truth] /= sum;
        }
    }

    private List<Confusion> confusions() {
        return IntStream.range(0, counts.length).mapToObj(this::confusion).toList();
    }

    private Confusion confusion(int annotator) {
        return new Confusion(counts[annotator], others, frequency);
    }
}
