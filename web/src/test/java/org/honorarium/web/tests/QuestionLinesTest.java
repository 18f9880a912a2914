package org.honorarium.web.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.honorarium.tests.entity.Choice;
import org.honorarium.tests.entity.Paper;
import org.honorarium.tests.entity.Question;
import org.honorarium.tests.entity.TestRejected;
import org.junit.jupiter.api.Test;

class QuestionLinesTest {

    private static final String TYPED =
            """
            Which one?
            - a
            * b

            Which two, and
            why? [3]
            * x
            - y
            * z""";

    @Test
    void questions_are_read_with_points_options_and_what_is_right() {
        var read = QuestionLines.parse(TYPED);

        assertThat(read.questions())
                .extracting(Question::text)
                .containsExactly("Which one?", "Which two, and\nwhy?");
        assertThat(read.questions()).extracting(Question::points).containsExactly(1, 3);
        assertThat(read.questions().getLast().options()).containsExactly("x", "y", "z");
        assertThat(read.rights()).extracting(Choice::text).containsExactly("1", "0,2");
    }

    @Test
    void what_is_written_is_what_was_typed() {
        var read = QuestionLines.parse(TYPED);
        assertThat(QuestionLines.write(new Paper(read.questions()), read.rights()))
                .isEqualTo(TYPED);
    }

    @Test
    void a_question_needs_no_empty_line_before_it() {
        assertThat(QuestionLines.parse("One?\n* a\n- b\nTwo?\n- a\n* b").questions()).hasSize(2);
    }

    @Test
    void an_option_without_a_question_is_refused_with_its_line() {
        assertThatThrownBy(() -> QuestionLines.parse("\n\n* a"))
                .isInstanceOfSatisfying(
                        TestRejected.class,
                        refused -> assertThat(refused.facts()).containsEntry("line", "3"));
    }
}
