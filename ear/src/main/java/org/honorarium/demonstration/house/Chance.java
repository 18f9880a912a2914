package org.honorarium.demonstration.house;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Chance that falls the same way every time. Each topic has its own, so that a change to how names
 * are drawn leaves the work as it was.
 */
final class Chance {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final Random random;

    Chance(long seed, String topic) {
        this.random = new Random(31 * seed + topic.hashCode());
    }

    /** From least to most, both possible. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean in1000(int times) {
        return random.nextInt(1000) < times;
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    void shuffle(List<?> things) {
        Collections.shuffle(things, random);
    }

    String digits(int length) {
        return random.ints(length, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /** An id as Mechanical Turk makes them: capital letters and digits. */
    String reference(String prefix, int length) {
        var text = new StringBuilder(prefix);
        while (text.length() < length) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** Around zero, two thirds of the time between -1 and 1. */
    double bell() {
        return random.nextGaussian();
    }

    /**
     * At least 1; half of the time more than the median, and sometimes very much more.
     *
     * @param spread of the logarithm
     */
    long logNormal(long median, double spread) {
        return Math.max(1, Math.round(median * StrictMath.exp(spread * bell())));
    }
}
