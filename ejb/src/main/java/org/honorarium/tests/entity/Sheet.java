package org.honorarium.tests.entity;

import java.util.List;
import java.util.stream.Stream;

/**
 * A try as its annotator sees it: the questions in the try's own order, without the key.
 *
 * @param asked the questions in the order of this try
 */
public record Sheet(Try taken, List<Asked> asked) {

    /**
     * One question of it.
     *
     * @param place its own place in the test, from 1, by which it is answered
     * @param several whether more than one option is right
     * @param options in the order of this try
     */
    public record Asked(
            int place, String text, int points, boolean several, List<Option> options) {}

    /**
     * One option of it.
     *
     * @param number its own number, from 0, by which it is chosen
     */
    public record Option(int number, String text) {}

    public static Sheet of(Try taken, Paper paper, List<Choice> rights) {
        var asked =
                Shuffle.order(taken.seed(), paper.size()).stream()
                        .map(i -> asked(taken.seed(), i, paper.questions().get(i), rights.get(i)))
                        .toList();
        return new Sheet(taken, asked);
    }

    private static Asked asked(long seed, int i, Question question, Choice right) {
        var options = question.options();
        // Every question has an order of its own.
        Stream<Option> shuffled =
                Shuffle.order(seed + i + 1, options.size()).stream()
                        .map(number -> new Option(number, options.get(number)));
        return new Asked(
                i + 1,
                question.text(),
                question.points(),
                right.options().size() > 1,
                shuffled.toList());
    }
}
