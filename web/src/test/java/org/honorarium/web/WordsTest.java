package org.honorarium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.ProposalState;
import org.honorarium.appeals.entity.AppealKind;
import org.honorarium.appeals.entity.AppealOutcome;
import org.honorarium.banking.entity.AnswerKind;
import org.honorarium.banking.entity.DifferenceKind;
import org.honorarium.banking.entity.LineOutcome;
import org.honorarium.banking.entity.ProposalKind;
import org.honorarium.banking.entity.Says;
import org.honorarium.barriers.entity.ChangeKind;
import org.honorarium.barriers.entity.ChangeOrigin;
import org.honorarium.barriers.entity.Decision;
import org.honorarium.barriers.entity.Way;
import org.honorarium.calendar.entity.BankCalendar;
import org.honorarium.calendar.entity.Holiday;
import org.honorarium.confidentiality.entity.AccessRight;
import org.honorarium.confidentiality.entity.Standing;
import org.honorarium.debts.entity.DebtCause;
import org.honorarium.debts.entity.DebtState;
import org.honorarium.earnings.entity.EarningKind;
import org.honorarium.holds.entity.HoldKind;
import org.honorarium.holds.entity.Rhythm;
import org.honorarium.imports.entity.ImportKind;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.payers.entity.PayOn;
import org.honorarium.payers.entity.WhenClosed;
import org.honorarium.quality.entity.RejectionCategory;
import org.honorarium.reviews.entity.QueueReason;
import org.honorarium.seals.entity.Detail;
import org.honorarium.seals.entity.FindingKind;
import org.honorarium.seals.entity.Source;
import org.honorarium.tasks.entity.AssignmentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the pages, in both languages. */
class WordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "operations/",
                "finance/",
                "banking/",
                "annotator/",
                "admin/",
                "barriers/",
                "qualifications/",
                "staffing/",
                "notices/",
                "consensus/",
                "earnings/",
                "pricing/",
                "tasks/",
                "reviews/",
                "appeals/",
                "calendar/",
                "files/",
                "seals/",
                "departures/",
                "holds/",
                "debts/",
                "statements/",
                "payers/"
            })
    void everything_that_is_said_in_english_is_said_in_japanese(String audience)
            throws IOException {
        var english = words(audience + "messages.properties");
        var japanese = words(audience + "messages_ja.properties");

        assertThat(english).isNotEmpty();
        assertThat(japanese.stringPropertyNames()).containsAll(english.stringPropertyNames());
        assertThat(japanese.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void every_state_and_kind_has_a_word_for_operations() throws IOException {
        var words = words("operations/messages.properties");

        hasAll(words, "state.", AssignmentState.values());
        hasAll(words, "import.", ImportState.values());
        hasAll(words, "kind.", ImportKind.values());
        hasAll(words, "account.", AccountKind.values());
    }

    @Test
    void every_kind_of_seal_has_a_word() throws IOException {
        var words = words("seals/messages.properties");

        hasAll(words, "kind.", FindingKind.values());
        hasAll(words, "source.", Source.values());
        hasAll(words, "detail.", Detail.values());
    }

    @Test
    void every_state_has_a_word_for_annotators() throws IOException {
        hasAll(words("tasks/messages.properties"), "state.", AssignmentState.values());
    }

    @Test
    void every_category_of_a_rejection_has_a_word() throws IOException {
        var words = words("reviews/messages.properties");

        hasAll(words, "category.", RejectionCategory.values());
        hasAll(words, "reason.", QueueReason.values());
    }

    @Test
    void every_outcome_of_an_appeal_has_a_word_for_either_side() throws IOException {
        var words = words("appeals/messages.properties");

        hasAll(words, "about.", AppealKind.values());
        hasAll(words, "own.", AppealOutcome.values());
        hasAll(words, "outcome.", AppealOutcome.values());
        hasAll(words("messages.properties"), "appeal_", AppealOutcome.values());
    }

    @Test
    void every_kind_of_a_hold_and_every_rhythm_has_a_word() throws IOException {
        var words = words("holds/messages.properties");

        hasAll(words, "kind.", HoldKind.values());
        hasAll(words, "rhythm.", Rhythm.values());
        hasAll(words, "account.", AccountKind.values());
        hasAll(words, "proposal.", ProposalState.values());
    }

    @Test
    void everything_that_is_paid_has_a_word_in_a_statement() throws IOException {
        hasAll(words("statements/messages.properties"), "kind.", EarningKind.values());
    }

    @Test
    void every_cause_and_state_of_a_debt_has_a_word() throws IOException {
        var words = words("debts/messages.properties");

        hasAll(words, "cause.", DebtCause.values());
        hasAll(words, "state.", DebtState.values());
    }

    @Test
    void everything_that_a_bank_says_has_a_word() throws IOException {
        var words = words("banking/messages.properties");

        hasAll(words, "AnswerKind.", AnswerKind.values());
        hasAll(words, "Says.", Says.values());
        hasAll(words, "LineOutcome.", LineOutcome.values());
        hasAll(words, "DifferenceKind.", DifferenceKind.values());
        hasAll(words, "ProposalKind.", ProposalKind.values());
    }

    @Test
    void every_change_of_a_barrier_has_a_word() throws IOException {
        var words = words("barriers/messages.properties");

        hasAll(words, "kind.", ChangeKind.values());
        hasAll(words, "origin.", ChangeOrigin.values());
        hasAll(words, "decision.", Decision.values());
        hasAll(words, "way.", Way.values());
        hasAll(words, "right.", AccessRight.values());
        hasAll(words, "standing.", Standing.values());
    }

    @Test
    void every_kind_of_a_payers_account_has_words_for_its_numbers() throws IOException {
        var words = words("admin/messages.properties");

        hasAll(words, "kind.", org.honorarium.payers.entity.AccountKind.values());
        hasAll(words, "bank.", org.honorarium.payers.entity.AccountKind.values());
        hasAll(words, "number.", org.honorarium.payers.entity.AccountKind.values());
    }

    @Test
    void every_pay_setting_has_words() throws IOException {
        var words = words("payers/messages.properties");

        hasAll(words, "on.", PayOn.values());
        hasAll(words, "closed.", WhenClosed.values());
        assertThat(words).containsKeys("state.IN_FORCE", "state.REFUSED");
    }

    @Test
    void every_bank_calendar_and_holiday_has_a_word() throws IOException {
        var words = words("calendar/messages.properties");

        hasAll(words, "calendar.", BankCalendar.values());
        hasAll(words, "holiday.", Holiday.values());
    }

    private static void hasAll(Properties words, String prefix, Enum<?>... values) {
        assertThat(words.stringPropertyNames())
                .containsAll(Arrays.stream(values).map(value -> prefix + value.name()).toList());
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var bytes = WordsTest.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return words;
    }
}
