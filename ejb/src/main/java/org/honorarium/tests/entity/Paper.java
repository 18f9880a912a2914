package org.honorarium.tests.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** The questions of a test, in one version, in the order in which operations wrote them. */
public record Paper(List<Question> questions) {

    private static final int MOST_QUESTIONS = 200;
    private static final int MOST_OPTIONS = 10;
    private static final int MOST_POINTS = 100;
    private static final int LONGEST_QUESTION = 4_000;
    private static final int LONGEST_OPTION = 1_000;

    /**
     * @throws TestRejected with the place of the first question that is wrong
     */
    public Paper {
        questions = questions == null ? List.of() : List.copyOf(questions);
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            throw TestRejected.questionsWrong(questions.size(), MOST_QUESTIONS);
        }
        for (int i = 0; i < questions.size(); i++) {
            check(questions.get(i), i + 1);
        }
    }

    public int size() {
        return questions.size();
    }

    /**
     * @throws TestRejected with the place of the first question without a right option
     */
    public void checkKey(List<Choice> rights) {
        for (int i = 0; i < questions.size(); i++) {
            if (i >= rights.size() || rights.get(i).isNone()) {
                throw TestRejected.keyMissing(i + 1);
            }
            if (!rights.get(i).isOf(questions.get(i).options().size())) {
                throw TestRejected.optionUnknown(i + 1, rights.get(i));
            }
        }
        if (rights.size() > questions.size()) {
            throw TestRejected.tooManyAnswers(rights.size(), questions.size());
        }
    }

    /**
     * @throws TestRejected if these are not answers to these questions
     */
    public void checkAnswers(List<Choice> answers) {
        if (answers.size() != questions.size()) {
            throw TestRejected.tooManyAnswers(answers.size(), questions.size());
        }
        for (int i = 0; i < questions.size(); i++) {
            if (!answers.get(i).isOf(questions.get(i).options().size())) {
                throw TestRejected.optionUnknown(i + 1, answers.get(i));
            }
        }
    }

    /** The score: points of right answers in percent of all, cut after two digits. */
    public BigDecimal percent(List<Choice> answers, List<Choice> rights) {
        long all = questions.stream().mapToLong(Question::points).sum();
        long got =
                IntStream.range(0, questions.size())
                        .filter(i -> answers.get(i).equals(rights.get(i)))
                        .mapToLong(i -> questions.get(i).points())
                        .sum();
        return BigDecimal.valueOf(100 * got).divide(BigDecimal.valueOf(all), 2, RoundingMode.DOWN);
    }

    private static void check(Question one, int place) {
        var options = one.options();
        must(isText(one.text(), LONGEST_QUESTION), place, one.text(), "a text");
        must(
                options.size() >= 2 && options.size() <= MOST_OPTIONS,
                place,
                options.size() + " options",
                "2 to " + MOST_OPTIONS + " options");
        options.forEach(
                option ->
                        must(isText(option, LONGEST_OPTION), place, option, "options with a text"));
        must(
                new HashSet<>(options).size() == options.size(),
                place,
                "the same option twice",
                "options that differ");
        must(
                one.points() >= 1 && one.points() <= MOST_POINTS,
                place,
                one.points() + " points",
                "1 to " + MOST_POINTS + " points");
    }

    private static boolean isText(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest;
    }

    private static void must(boolean holds, int place, String found, String expected) {
        if (!holds) {
            throw TestRejected.questionWrong(place, found, expected);
        }
    }
}
