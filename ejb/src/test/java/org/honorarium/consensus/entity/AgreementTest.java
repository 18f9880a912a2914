package org.honorarium.consensus.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against DKPro Statistics, which is an implementation by others. */
class AgreementTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @RepeatedTest(50)
    void random_labels_agree_as_others_compute_it() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        int annotators = 2 + random.nextInt(5);
        var labels = random(random, annotators, 1 + random.nextInt(4), 0.7);
        var all = random(random, annotators, 1 + random.nextInt(4), 1);

        assertThat(Agreement.krippendorffsAlpha(labels))
                .as("seed %d", seed)
                .isCloseTo(alpha(labels), EXACT);
        assertThat(Agreement.krippendorffsAlpha(all))
                .as("seed %d", seed)
                .isCloseTo(alpha(all), EXACT);
        assertThat(Agreement.fleissKappa(all))
                .as("seed %d", seed)
                .isCloseTo(new FleissKappaAgreement(study(all)).calculateAgreement(), EXACT);
        assertThat(Agreement.cohensKappa(all, 0, 1))
                .as("seed %d", seed)
                .isCloseTo(cohen(all), EXACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"product", "rte", "bluebird"})
    void published_labels_agree_as_others_compute_it(String name) throws IOException {
        var labels = RealLabels.of(name).labels();

        assertThat(Agreement.krippendorffsAlpha(labels)).isCloseTo(alpha(labels), EXACT);
    }

    @Test
    void what_cannot_be_compared_is_refused_or_no_number() {
        var labels = new Labels.Collector();
        labels.add(0, 0, 0);
        labels.add(0, 1, 0);
        labels.add(1, 0, 1);
        labels.add(2, 2, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agreement.fleissKappa(labels.labels()));
        assertThat(Agreement.cohensKappa(labels.labels(), 0, 2)).isNaN();
    }

    private static Labels random(Random random, int annotators, int more, double share) {
        var labels = new Labels.Collector();
        for (int item = 0; item < 30; item++) {
            int truth = random.nextInt(1 + more);
            for (int annotator = 0; annotator < annotators; annotator++) {
                if (random.nextDouble() < share) {
                    boolean knows = random.nextDouble() < 0.6;
                    labels.add(item, annotator, knows ? truth : random.nextInt(1 + more));
                }
            }
        }
        return labels.labels();
    }

    private static double alpha(Labels labels) {
        var study = study(labels);
        return new KrippendorffAlphaAgreement(study, new NominalDistanceFunction())
                .calculateAgreement();
    }

    private static double cohen(Labels labels) {
        var two = new Labels.Collector();
        for (int i = 0; i < labels.size(); i++) {
            if (labels.annotator(i) < 2) {
                two.add(labels.item(i), labels.annotator(i), labels.label(i));
            }
        }
        return new CohenKappaAgreement(study(two.labels())).calculateAgreement();
    }

    private static CodingAnnotationStudy study(Labels labels) {
        var given = new Integer[labels.items()][labels.annotators()];
        for (int i = 0; i < labels.size(); i++) {
            given[labels.item(i)][labels.annotator(i)] = labels.label(i);
        }
        var study = new CodingAnnotationStudy(labels.annotators());
        for (var item : given) {
            study.addItemAsArray(item);
        }
        return study;
    }
}
