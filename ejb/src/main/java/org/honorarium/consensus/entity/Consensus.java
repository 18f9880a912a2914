package org.honorarium.consensus.entity;

import java.util.List;

/**
 * What items truly are as far as their labels show it, and how reliable each annotator is.
 *
 * @param probabilities for each item, how probable each label is
 * @param confusions for each annotator
 * @param rounds how often everything was estimated anew until nothing moved any more
 */
public record Consensus(double[][] probabilities, List<Confusion> confusions, int rounds) {

    public Consensus {
        confusions = List.copyOf(confusions);
    }

    /** The most probable label; of equally probable ones the first. */
    public int label(int item) {
        int best = 0;
        for (int label = 1; label < probabilities[item].length; label++) {
            if (probabilities[item][label] > probabilities[item][best]) {
                best = label;
            }
        }
        return best;
    }

    public double probability(int item) {
        return probabilities[item][label(item)];
    }
}
