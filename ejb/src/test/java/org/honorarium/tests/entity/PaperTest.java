package org.honorarium.tests.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaperTest {

    private static final Paper PAPER =
            new Paper(
                    List.of(
                            new Question("One?", List.of("a", "b"), 1),
                            new Question("Two?", List.of("a", "b", "c"), 2)));

    @Test
    void a_score_is_cut_after_two_digits() {
        assertThat(PAPER.percent(choices("0", "0,2"), choices("0", "0,2")))
                .isEqualTo(new BigDecimal("100.00"));
        assertThat(PAPER.percent(choices("1", "0,2"), choices("0", "0,2")))
                .isEqualTo(new BigDecimal("66.66"));
        assertThat(PAPER.percent(choices("0", "0"), choices("0", "0,2")))
                .isEqualTo(new BigDecimal("33.33"));
        assertThat(PAPER.percent(choices("", ""), choices("0", "0,2")))
                .isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void a_key_says_of_every_question_what_is_right() {
        assertRefused("tests/key-missing", "2", choices("0"));
        assertRefused("tests/key-missing", "1", choices("", "1"));
        assertRefused("tests/option-unknown", "2", choices("0", "3"));
    }

    @Test
    void a_wrong_question_is_refused_with_its_place() {
        var right = new Question("One?", List.of("a", "b"), 1);
        Stream.of(
                        new Question(" ", List.of("a", "b"), 1),
                        new Question("Q", List.of("a"), 1),
                        new Question("Q", List.of("a", "a "), 1),
                        new Question("Q", List.of("a", ""), 1),
                        new Question("Q", List.of("a", "b"), 0))
                .forEach(
                        wrong ->
                                assertThatThrownBy(() -> new Paper(List.of(right, wrong)))
                                        .isInstanceOfSatisfying(
                                                TestRejected.class,
                                                refused ->
                                                        assertThat(refused.facts())
                                                                .containsEntry("question", "2")));
    }

    @Test
    void the_order_is_another_one_and_always_the_same_for_a_seed() {
        assertThat(Shuffle.order(7, 20))
                .isEqualTo(Shuffle.order(7, 20))
                .isNotEqualTo(Shuffle.order(8, 20))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    private static void assertRefused(String code, String place, List<Choice> rights) {
        assertThatThrownBy(() -> PAPER.checkKey(rights))
                .isInstanceOfSatisfying(
                        TestRejected.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(code);
                            assertThat(refused.facts()).containsEntry("question", place);
                        });
    }

    private static List<Choice> choices(String... texts) {
        return Stream.of(texts).map(Choice::parse).toList();
    }
}
