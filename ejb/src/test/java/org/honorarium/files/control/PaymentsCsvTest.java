package org.honorarium.files.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.files.control.WritingFixture.golden;
import static org.honorarium.files.control.WritingFixture.written;
import static org.honorarium.files.entity.PaymentFixture.checking;
import static org.honorarium.files.entity.PaymentFixture.dollars;
import static org.honorarium.files.entity.PaymentFixture.euros;
import static org.honorarium.files.entity.PaymentFixture.file;
import static org.honorarium.files.entity.PaymentFixture.payment;
import static org.honorarium.files.entity.PaymentFixture.yen;

import de.siegmar.fastcsv.reader.CsvReader;
import org.honorarium.files.entity.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentsCsvTest {

    private final PaymentsCsv csv = new PaymentsCsv();

    @Test
    void yen_go_with_bank_branch_and_kana_name() throws Exception {
        assertThat(written(csv::write, yen())).isEqualTo(golden("jpy.csv"));
    }

    @Test
    void every_kind_of_account_has_its_columns() {
        assertThat(written(csv::write, dollars()))
                .contains(",US_CHECKING,127452683,,,93849373964,,12.05,USD,")
                .contains(",US_SAVINGS,021000021,,,00012-3456,,1449.04,USD,")
                .contains(",IBAN,,,,IE29AIBK93115212345678,AIBKIE2D,100.00,USD,");
        assertThat(written(csv::write, euros()))
                .contains(",IBAN,,,,GR1601101250000000012300695,,1000.00,EUR,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\t=1", "\r\n=1", "  =1", "＝1", "\u0000=1"})
    void no_text_is_a_formula(String text) {
        var name = cell(text, "Name");
        assertThat(name).startsWith("'").doesNotContain("\t", "\r", "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann", "O'Neil", "Jean-Luc", "山田", "ー", "#hash", "a,b", "say \"hi\""})
    void other_text_is_kept_as_it_is(String text) {
        assertThat(cell(text, "Name")).isEqualTo(text);
    }

    private String cell(String name, String column) {
        var payer = new Party("Payer", "Town", "US");
        var one = payment(1, "1.00", "USD", name, "Fargo", checking("00012345"));
        var text = written(csv::write, file("1", payer, checking("1"), one));
        var rows = CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().getField("Account")).isEqualTo("00012345");
        return rows.getFirst().getField(column);
    }
}
