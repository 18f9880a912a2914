package org.honorarium.web.tests.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.honorarium.tests.entity.Choice;
import org.honorarium.tests.entity.Paper;
import org.honorarium.tests.entity.Pay;
import org.honorarium.tests.entity.Question;
import org.honorarium.tests.entity.TestTerms;
import org.honorarium.web.money.AmountBody;

/**
 * A test as operations send it.
 *
 * @param code what the qualification is in, where its type says so
 * @param level what passing gives; absent where the score is the level
 * @param pay absent: it is not paid
 */
public record TestOrderBody(
        @NotNull UUID type,
        @NotNull String title,
        String description,
        String code,
        BigDecimal level,
        int minutes,
        @NotNull BigDecimal passPercent,
        int tries,
        int waitHours,
        @Valid PayBody pay,
        @NotNull @Valid List<@NotNull QuestionBody> questions) {

    /** What it pays, and the project whose payer pays it. */
    public record PayBody(@NotNull UUID project, @NotNull @Valid AmountBody amount) {}

    /**
     * One question.
     *
     * @param right the numbers of its right options, from 0
     * @param points absent: 1
     */
    public record QuestionBody(
            String text, List<String> options, List<Integer> right, Integer points) {

        Question question() {
            return new Question(text, options, points == null ? 1 : points);
        }
    }

    TestTerms toTerms() {
        return new TestTerms(
                type,
                title,
                description,
                code,
                level,
                minutes,
                passPercent,
                tries,
                waitHours,
                pay == null ? null : new Pay(pay.project(), pay.amount().money()));
    }

    Paper toPaper() {
        return new Paper(questions.stream().map(QuestionBody::question).toList());
    }

    List<Choice> toKey() {
        return choices(questions.stream().map(QuestionBody::right).toList());
    }

    /** What is no number is no option either. */
    static List<Choice> choices(List<List<Integer>> numbers) {
        return numbers.stream().map(TestOrderBody::choice).toList();
    }

    private static Choice choice(List<Integer> numbers) {
        return numbers == null
                ? Choice.NONE
                : Choice.of(
                        numbers.stream()
                                .map(number -> Objects.requireNonNullElse(number, -1))
                                .toList());
    }
}
