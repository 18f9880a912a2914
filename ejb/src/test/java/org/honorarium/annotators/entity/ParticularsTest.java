package org.honorarium.annotators.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParticularsTest {

    private final Particulars ann =
            new Particulars("Ann Example", "ann@example.org", "Springfield", "62701");

    @Test
    void what_was_sealed_is_read_again() {
        assertThat(Particulars.parse(ann.canonical())).isEqualTo(ann);
        var little = new Particulars("Ann", "", "", "");
        assertThat(Particulars.parse(little.canonical())).isEqualTo(little);
    }

    @Test
    void a_line_break_or_a_separator_in_a_name_is_a_blank() {
        var broken = new Particulars("Ann\r\nExample\u001f", "ann@example.org", null, "62701");

        assertThat(broken.name()).isEqualTo("Ann Example");
        assertThat(Particulars.parse(broken.canonical())).isEqualTo(broken);
    }

    @Test
    void others_see_neither_the_address_of_the_mail_nor_the_post_code() {
        assertThat(ann.masked())
                .isEqualTo(
                        new Particulars("Ann Example", "a•••@example.org", "Springfield", "•••"));
    }

    @Test
    void personal_data_stay_out_of_logs() {
        assertThat(ann.toString()).doesNotContain("Ann", "Springfield");
    }

    @Test
    void an_account_takes_the_annotators_currency() {
        var checking = BankDetails.unitedStates(AccountKind.US_CHECKING, "021000021", "123456789");

        assertThatExceptionOfType(AnnotatorRejected.class)
                .isThrownBy(() -> new RegisterEntry("A1", ann, "US", "EUR", Optional.of(checking)))
                .satisfies(
                        refusal ->
                                assertThat(refusal.facts())
                                        .containsEntry("annotator", "A1")
                                        .containsEntry("currency", "EUR"));
    }
}
