package org.honorarium.benchmark;

import java.time.Duration;
import java.util.Random;
import org.honorarium.consensus.entity.Consensus;
import org.honorarium.consensus.entity.DawidSkene;
import org.honorarium.consensus.entity.Labels;

/**
 * The consensus of labels that five annotators each gave to an item, in this process: of a quarter
 * of a million and of a million, so that what is kept in memory for a label can be seen.
 */
final class ConsensusCase {

    private static final long SEED = 20_261_122;
    private static final int LABELS = 1_000_000;
    private static final int LABELS_AN_ITEM = 5;
    private static final int ANNOTATORS = 5_000;
    private static final int KINDS = 4;

    private final Bench bench;
    private final GarbageLog heap;

    ConsensusCase(Bench bench) {
        this.bench = bench;
        this.heap = GarbageLog.of(ProcessHandle.current().pid(), bench.file("gc.benchmark.log"));
    }

    void measure() {
        measure(LABELS / 4);
        measure(LABELS);
    }

    private void measure(int size) {
        var labels = labels(size);
        long before = heap.clear();
        var began = System.nanoTime();
        var consensus = DawidSkene.of(labels);
        var took = Duration.ofNanos(System.nanoTime() - began);
        var peak = heap.peak();
        bench.figures()
                .add(
                        "consensus",
                        size,
                        took,
                        "goal is 60 s for 1,000,000; %d rounds, %d annotators; %d MB before; %s"
                                .formatted(
                                        consensus.rounds(),
                                        annotators(consensus, labels),
                                        before,
                                        peak));
    }

    /** Looks at both behind the measuring, so that nothing of them is cleared away before. */
    private static int annotators(Consensus consensus, Labels labels) {
        return Math.max(consensus.confusions().size(), labels.annotators());
    }

    /** From annotators who are right six to nine times of ten. */
    private static Labels labels(int size) {
        var random = new Random(SEED);
        var labels = new Labels.Collector();
        for (int item = 0; item < size / LABELS_AN_ITEM; item++) {
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
