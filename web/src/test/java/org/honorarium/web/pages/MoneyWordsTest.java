package org.honorarium.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.MoneyStage;
import org.honorarium.payouts.entity.NightStep;
import org.honorarium.payouts.entity.PayoutState;
import org.honorarium.payouts.entity.RunState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a run or a payout can be has words on the pages, in both languages. */
class MoneyWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void finance_has_words_for_everything_a_run_can_be(String language) {
        var words = words("finance.", language);

        assertThat(words.keySet())
                .containsAll(keys("RunState.", RunState.values()))
                .containsAll(keys("NightStep.", NightStep.values()))
                .containsAll(keys("HoldReason.", HoldReason.values()))
                .containsAll(keys("AccountType.", AccountType.values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void annotators_have_words_for_wherever_their_money_is(String language) {
        assertThat(words("annotator.", language).keySet())
                .containsAll(keys("MoneyStage.", MoneyStage.values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everybody_has_words_for_the_states_of_a_payout(String language) {
        assertThat(words("", language).keySet())
                .containsAll(keys("PayoutState.", PayoutState.values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance.", "annotator."})
    void what_is_said_in_one_language_is_said_in_the_other(String audience) {
        var english = words(audience, "en").keySet();
        var japanese = words(audience, "ja").keySet();

        assertThat(japanese).isEqualTo(english);
        assertThat(english)
                .noneMatch(
                        key ->
                                words(audience, "en")
                                        .getString(key)
                                        .equals(words(audience, "ja").getString(key)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HoldReason.DIFFERENCE",
                "HoldReason.NO_ACCOUNT",
                "HoldReason.BELOW_MINIMUM",
                "HoldReason.SANCTIONS_MATCH",
                "HoldReason.OVER_LIMIT",
                "payouts/releaser-started-the-run",
                "payouts/cut-off-is-ahead"
            })
    void the_house_says_in_japanese_what_the_api_says_in_english(String key) {
        assertThat(words("", "ja").getString(key)).isNotBlank();
    }

    private static List<String> keys(String prefix, Enum<?>... values) {
        return Stream.of(values).map(value -> prefix + value.name()).toList();
    }

    private static ResourceBundle words(String audience, String language) {
        return ResourceBundle.getBundle(
                "org.honorarium.web." + audience + "messages",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
