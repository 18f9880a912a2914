package org.honorarium.benchmark;

import java.time.Duration;
import java.util.Random;
import org.honorarium.consensus.entity.DawidSkene;
import org.honorarium.consensus.entity.Labels;

/** The consensus of labels that five annotators each gave to an item, in this process. */
final class ConsensusCase {

    private static final long SEED = 20_261_122;
    private static final int LABELS = 1_000_000;
    private static final int LABELS_AN_ITEM = 5;
    private static final int ANNOTATORS = 5_000;
    private static final int KINDS = 4;

    private ConsensusCase() {}

    static void measure(Figures figures) {
        var labels = labels();
        var began = System.nanoTime();
        var consensus = DawidSkene.of(labels);
        var took = Duration.ofNanos(System.nanoTime() - began);
        figures.add(
                "consensus",
                labels.size(),
                took,
                "goal is 60 s; %d rounds, %d annotators".formatted(consensus.rounds(), ANNOTATORS));
    }

    /** From annotators who are right six to nine times of ten. */
    private static Labels labels() {
        var random = new Random(SEED);
        var labels = new Labels.Collector();
        for (int item = 0; item < LABELS / LABELS_AN_ITEM; item++) {
            int truth = random.nextInt(KINDS);
            for (int i = 0; i < LABELS_AN_ITEM; i++) {
                int annotator = random.nextInt(ANNOTATORS);
                boolean right = random.nextInt(10) < 6 + annotator % 4;
                labels.add(item, annotator, right ? truth : random.nextInt(KINDS));
            }
        }
        return labels.labels();
    }
}
