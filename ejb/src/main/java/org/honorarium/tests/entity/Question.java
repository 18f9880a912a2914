package org.honorarium.tests.entity;

import java.util.List;

/**
 * One question.
 *
 * @param options what can be chosen, in the order in which operations wrote it
 * @param points what a right answer counts
 */
public record Question(String text, List<String> options, int points) {

    public Question {
        text = text == null ? "" : text.strip();
        options = options == null ? List.of() : options.stream().map(Question::plain).toList();
    }

    private static String plain(String option) {
        return option == null ? "" : option.strip();
    }
}
