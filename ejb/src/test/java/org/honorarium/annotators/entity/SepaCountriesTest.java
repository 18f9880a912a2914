package org.honorarium.annotators.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What SEPA reaches, and what must be known of an account elsewhere. */
class SepaCountriesTest {

    private static final String TURKISH = "TR330006100519786457841326";

    @Test
    void the_database_knows_the_same_countries() throws Exception {
        var migration = "/db/migration/V231__cross_border_files.sql";
        try (var in = SepaCountriesTest.class.getResourceAsStream(migration)) {
            var sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var function =
                    sql.substring(
                            sql.indexOf("is_in_sepa(country text)"), sql.indexOf("create policy"));
            assertThat(
                            Pattern.compile("'([A-Z]{2})'")
                                    .matcher(function)
                                    .results()
                                    .map(found -> found.group(1))
                                    .collect(Collectors.toSet()))
                    .isEqualTo(SepaCountries.all());
        }
    }

    @Test
    void an_iban_from_outside_needs_its_bic_from_inside_it_does_not() {
        assertThatExceptionOfType(BankDetailsRejected.class)
                .isThrownBy(() -> BankDetails.international(TURKISH, "").reachable())
                .returns("bic", BankDetailsRejected::field);
        assertThat(BankDetails.international(TURKISH, "TGBATRIS").reachable().country())
                .isEqualTo("TR");
        assertThat(BankDetails.international("DE89370400440532013000", "").reachable().namesBank())
                .isFalse();
    }

    @Test
    void what_was_taken_before_can_still_be_read() {
        var old = BankDetails.international(TURKISH, "");

        assertThat(BankDetails.parse(old.canonical())).isEqualTo(old);
    }
}
