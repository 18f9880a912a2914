package org.honorarium.consensus.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DawidSkeneTest {

    /** Of the majority two in a hundred are equal votes, which can fall this way or the other. */
    @ParameterizedTest
    @CsvSource({"product, 0.936, 0.897", "rte, 0.920, 0.897", "bluebird, 0.889, 0.760"})
    void it_finds_what_is_true_of_published_labels_more_often_than_the_majority(
            String name, double least, double ofMajority) throws IOException {
        var real = RealLabels.of(name);

        var consensus = DawidSkene.of(real.labels());
        var majority = MajorityVote.of(real.labels());

        assertThat(real.accuracy(consensus::label)).isGreaterThanOrEqualTo(least);
        assertThat(real.accuracy(item -> majority[item])).isCloseTo(ofMajority, within(0.025));
    }

    @Test
    void confusion_is_found_as_it_was_made_and_within_its_uncertainty() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        double[] right = {0.95, 0.85, 0.75, 0.65, 0.2};
        var labels = new Labels.Collector();
        for (int item = 0; item < 2_000; item++) {
            int truth = random.nextInt(2);
            for (int annotator = 0; annotator < right.length; annotator++) {
                boolean isRight = random.nextDouble() < right[annotator];
                labels.add(item, annotator, isRight ? truth : 1 - truth);
            }
        }

        var consensus = DawidSkene.of(labels.labels());

        for (int annotator = 0; annotator < right.length; annotator++) {
            var confusion = consensus.confusions().get(annotator);
            assertThat(confusion.accuracy())
                    .as("annotator %d, seed %d", annotator, seed)
                    .isCloseTo(right[annotator], within(0.05));
            assertThat(confusion.accuracyDeviation()).isBetween(0.001, 0.02);
        }
    }

    @Test
    void who_gave_one_label_only_is_taken_for_one_like_the_others() {
        var labels = new Labels.Collector();
        for (int item = 0; item < 4; item++) {
            for (int one = 0; one < 3; one++) {
                boolean mistake = item == 1 && one == 0;
                labels.add(item, 3 * item + one, mistake ? 2 : item % 2);
            }
        }

        var consensus = DawidSkene.of(labels.labels());

        assertThat(List.of(0, 1, 2, 3)).allMatch(item -> consensus.label(item) == item % 2);
    }

    @Test
    void a_newcomer_is_uncertain() {
        var labels = new Labels.Collector();
        for (int item = 0; item < 100; item++) {
            labels.add(item, 0, item % 10 == 0 ? 1 - item % 2 : item % 2);
            labels.add(item, 1, item % 2);
            labels.add(item, 2, item % 2);
        }
        labels.add(0, 3, 0);

        var confusions = DawidSkene.of(labels.labels()).confusions();

        assertThat(confusions.get(3).accuracyDeviation())
                .isGreaterThan(2 * confusions.get(1).accuracyDeviation());
    }

    @Test
    void nothing_and_what_nobody_labelled_are_no_failure() {
        assertThat(DawidSkene.of(new Labels.Collector().labels()).confusions()).isEmpty();
        var labels = new Labels.Collector();
        labels.add(1, 0, 1);

        var consensus = DawidSkene.of(labels.labels());

        assertThat(consensus.label(1)).isEqualTo(1);
        assertThat(consensus.probabilities()[0]).doesNotContain(Double.NaN);
    }

    @Test
    void the_more_frequent_label_wins_where_votes_are_equal() {
        var labels = new Labels.Collector();
        labels.add(0, 0, 0);
        labels.add(0, 1, 1);
        labels.add(1, 0, 1);

        assertThat(MajorityVote.of(labels.labels())).containsExactly(1, 1);
    }
}
