package org.honorarium.consensus.entity;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * How reliable one annotator's labels of one task type are.
 *
 * @param accuracy the probability that their next label is right
 * @param deviation the standard deviation of that
 * @param given what they gave to what is true, right and wrong
 */
public record Reliability(
        UUID annotator,
        String reference,
        long labels,
        double accuracy,
        double deviation,
        List<Given> given) {

    public Reliability {
        given = List.copyOf(given);
    }

    public Reliability with(List<Given> known) {
        return new Reliability(annotator, reference, labels, accuracy, deviation, known);
    }

    /** Where they gave something else than what is true, the most frequent first. */
    public List<Given> mistakes() {
        return given.stream()
                .filter(one -> !one.label().equals(one.truth()))
                .sorted(Comparator.comparingDouble(Given::times).reversed())
                .toList();
    }

    /**
     * A cell of the confusion matrix.
     *
     * @param times a fraction, because what is true is only probable
     * @param rate the probability that they give this label to what is truly that one; null until
     *     it was estimated once more
     * @param deviation the standard deviation of that, null likewise
     */
    public record Given(String truth, String label, double times, Double rate, Double deviation) {}
}
