package org.honorarium.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.honorarium.money.entity.Money;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void a_file_of_which_everything_was_known_says_nothing_new() {
        var outcome =
                Map.of("rows", "6829", "newTasks", "0", "accepted", "0", "earned", "0.00 USD");

        assertThat(Outcome.saysNothingNew(outcome)).isTrue();
    }

    @Test
    void annotators_that_stayed_as_they_were_are_nothing_new() {
        var outcome =
                Map.of(
                        "rows",
                        "758",
                        "newAnnotators",
                        "0",
                        "unchanged",
                        "758",
                        "withAccount",
                        "740");

        assertThat(Outcome.saysNothingNew(outcome)).isTrue();
    }

    @Test
    void one_decision_on_known_work_is_something_new() {
        assertThat(Outcome.saysNothingNew(Map.of("rows", "6829", "newTasks", "0", "accepted", "1")))
                .isFalse();
        assertThat(Outcome.saysNothingNew(Map.of("newTasks", "0", "earned", "0.01 USD"))).isFalse();
    }

    @Test
    void an_amount_is_read_in_its_currency() {
        assertThat(Outcome.amount("1449.04 USD")).contains(new Money(144904, "USD"));
        assertThat(Outcome.amount("1200 JPY")).contains(new Money(1200, "JPY"));
    }

    @Test
    void other_texts_are_no_amounts() {
        assertThat(Outcome.amount("12")).isEmpty();
        assertThat(Outcome.amount("Country, Town")).isEmpty();
    }
}
