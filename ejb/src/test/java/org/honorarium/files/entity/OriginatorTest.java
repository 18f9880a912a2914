package org.honorarium.files.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginatorTest {

    @Test
    void what_is_right_is_kept_as_files_need_it() {
        var ach = ach("021000021", "A Bank", "123456789", "Honorarium", "02100002");
        assertThat(ach.companyId()).isEqualTo("A123456789");

        var zengin = new ZenginOriginator("0123456789", "カ）オノラリウム", "", null);
        assertThat(zengin.clientName()).isEqualTo("ｶ)ｵﾉﾗﾘｳﾑ");
        assertThat(zengin.branchName()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "021000022, A Bank, 123456789, Honorarium, 02100002, immediateDestination",
        "000000000, A Bank, 123456789, Honorarium, 02100002, immediateDestination",
        "021000021, '', 123456789, Honorarium, 02100002, immediateDestinationName",
        "021000021, A Bank, 12345, Honorarium, 02100002, immediateOrigin",
        "021000021, A Bank, 123456789, Hönorarium, 02100002, companyName",
        "021000021, A Bank, 123456789, A name of more than 16, 02100002, companyName",
        "021000021, A Bank, 123456789, Honorarium, 021000021, odfi"
    })
    void what_is_wrong_is_named(
            String destination,
            String name,
            String origin,
            String company,
            String odfi,
            String field) {
        assertThatThrownBy(() -> ach(destination, name, origin, company, odfi))
                .isInstanceOfSatisfying(
                        OriginatorRejected.class,
                        found -> {
                            assertThat(found.code()).isEqualTo("files/originator-field-wrong");
                            assertThat(found.facts()).containsEntry("field", field);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "123456789, カナ, '', clientCode",
        "0123456789, '', '', clientName",
        "0123456789, 漢字, '', clientName",
        "0123456789, カナ, アイウエオカキクケコサシスセソタ, bankName"
    })
    void what_is_wrong_in_japan_is_named(String code, String name, String bank, String field) {
        assertThatThrownBy(() -> new ZenginOriginator(code, name, bank, ""))
                .isInstanceOfSatisfying(
                        OriginatorRejected.class,
                        found -> assertThat(found.facts()).containsEntry("field", field));
    }

    private static AchOriginator ach(
            String destination, String name, String origin, String company, String odfi) {
        return new AchOriginator(
                destination,
                name,
                origin,
                "Honorarium Inc.",
                company,
                "a123456789",
                odfi,
                EntryClass.PPD);
    }
}
