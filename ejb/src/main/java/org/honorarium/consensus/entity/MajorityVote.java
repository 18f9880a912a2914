package org.honorarium.consensus.entity;

/** What most annotators said. */
public final class MajorityVote {

    private MajorityVote() {}

    /**
     * @return for each item the label that it got most often; of several, the one that is more
     *     frequent among all labels
     */
    public static int[] of(Labels labels) {
        var votes = labels.votes();
        var all = new long[labels.kinds()];
        for (int i = 0; i < labels.size(); i++) {
            all[labels.label(i)]++;
        }
        var winners = new int[votes.length];
        for (int item = 0; item < votes.length; item++) {
            for (int label = 1; label < all.length; label++) {
                int best = winners[item];
                int ahead = Integer.compare(votes[item][label], votes[item][best]);
                if (ahead > 0 || ahead == 0 && all[label] > all[best]) {
                    winners[item] = label;
                }
            }
        }
        return winners;
    }
}
