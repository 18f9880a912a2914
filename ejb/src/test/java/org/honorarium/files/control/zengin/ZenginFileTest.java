package org.honorarium.files.control.zengin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.honorarium.files.entity.PaymentFixture.dollars;
import static org.honorarium.files.entity.PaymentFixture.file;
import static org.honorarium.files.entity.PaymentFixture.payment;
import static org.honorarium.files.entity.PaymentFixture.yen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.data.SharedData;
import org.honorarium.files.entity.JapaneseAccount;
import org.honorarium.files.entity.Party;
import org.honorarium.files.entity.PaymentFileRejected;
import org.honorarium.files.entity.PaymentFixture.PaymentFile;
import org.honorarium.files.entity.ZenginOriginator;
import org.junit.jupiter.api.Test;

class ZenginFileTest {

    private static final Party PAYER = new Party("株式会社オノラリウム", "東京", "JP");
    private static final JapaneseAccount FROM =
            new JapaneseAccount(AccountKind.JP_CHECKING, "0001", "001", "7654321", "オノラリウム");

    private final ZenginFile zengin =
            new ZenginFile(new ZenginOriginator("0123456789", "カ）オノラリウム", "みずほ", "ほんてん"));

    /** Another program's file: each of its records comes out of ours as it went in. */
    @Test
    void the_records_of_another_program_are_ours() throws Exception {
        var records = sample();

        assertThat(records).hasSize(5);
        for (var record : records) {
            var ours =
                    switch (record.charAt(0)) {
                        case '1' -> header(record).line();
                        case '2' -> data(record).line();
                        case '8' ->
                                new TrailerRecord(number(record, 1, 6), number(record, 7, 12))
                                        .line();
                        default -> EndRecord.line();
                    };
            assertThat(ours).isEqualTo(record);
            assertThat(ours.getBytes(ZenginFile.CP932)).hasSize(120);
        }
    }

    @Test
    void yen_are_paid_to_names_in_kana() throws Exception {
        var records = written(yen());

        assertThat(records)
                .containsExactly(
                        "1210"
                                + "0123456789"
                                + pad("ｶ)ｵﾉﾗﾘｳﾑ", 40)
                                + "0502"
                                + "0001"
                                + pad("ﾐｽﾞﾎ", 15)
                                + "001"
                                + pad("ﾎﾝﾃﾝ", 15)
                                + "2"
                                + "7654321"
                                + pad("", 17),
                        "2"
                                + "0005"
                                + pad("", 15)
                                + "012"
                                + pad("", 15)
                                + pad("", 4)
                                + "1"
                                + "0012345"
                                + pad("ﾔﾏﾀﾞ ﾀﾛｳ", 30)
                                + "0000001205"
                                + "0"
                                + "0000000001"
                                + pad("", 10)
                                + "7"
                                + pad("", 8),
                        "2"
                                + "0009"
                                + pad("", 15)
                                + "700"
                                + pad("", 15)
                                + pad("", 4)
                                + "2"
                                + "1234567"
                                + pad("ｻﾄｳ ﾊﾅｺ", 30)
                                + "0000120000"
                                + "0"
                                + "0000000002"
                                + pad("", 10)
                                + "7"
                                + pad("", 8),
                        "2"
                                + "0005"
                                + pad("", 15)
                                + "012"
                                + pad("", 15)
                                + pad("", 4)
                                + "1"
                                + "0012345"
                                + pad("ﾔﾏﾀﾞ ﾀﾛｳ", 30)
                                + "0000000500"
                                + "0"
                                + "0000000003"
                                + pad("", 10)
                                + "7"
                                + pad("", 8),
                        "8" + "000003" + "000000121705" + pad("", 101),
                        "9" + pad("", 119));
    }

    @Test
    void a_long_name_is_cut_and_no_mark_from_its_kana() throws Exception {
        // Twenty-nine kana and a voiced one, which is the thirtieth and thirty-first.
        var record = written(to("ア".repeat(29) + "ガ")).get(1);

        assertThat(record.substring(50, 80)).isEqualTo("ｱ".repeat(29) + " ");
    }

    @Test
    void whatever_the_names_are_every_record_has_120_bytes_and_the_sums_are_right()
            throws Exception {
        long seed = 20_261_122;
        var random = new Random(seed);
        var letters = "アガパャッーンヲヴぱがきょうａＺ9・ ｶ";
        for (int round = 0; round < 300; round++) {
            var name = new StringBuilder("ア");
            for (int i = random.nextInt(50); i > 0; i--) {
                name.append(letters.charAt(random.nextInt(letters.length())));
            }
            var records = written(to(name.toString()));

            for (var record : records) {
                assertThat(record.getBytes(ZenginFile.CP932))
                        .as("%s, seed %d", name, seed)
                        .hasSize(120);
                assertThat(new String(record.getBytes(ZenginFile.CP932), ZenginFile.CP932))
                        .as("%s, seed %d", name, seed)
                        .isEqualTo(record);
            }
            assertThat(records.get(1).substring(50, 80)).doesNotContain("ｰ", "ｬ", "ｯ", "ｮ");
        }
    }

    @Test
    void what_no_zengin_file_can_say_is_refused() {
        assertThatThrownBy(() -> written(dollars())).isInstanceOf(PaymentFileRejected.class);
        assertThatThrownBy(() -> written(to("山田")))
                .isInstanceOfSatisfying(
                        PaymentFileRejected.class,
                        found ->
                                assertThat(found.code()).isEqualTo("files/text-cannot-be-written"));
    }

    private List<String> written(PaymentFile file) throws IOException {
        var out = new ByteArrayOutputStream();
        zengin.write(file.order(), file.payments().iterator(), out);
        var text = out.toString(ZenginFile.CP932);
        assertThat(text).endsWith("\r\n");
        return List.of(text.split("\r\n"));
    }

    private static PaymentFile to(String kana) {
        var account = new JapaneseAccount(AccountKind.JP_ORDINARY, "0005", "012", "0012345", kana);
        var one = payment(1, "500", "JPY", "山田 太郎", "横浜市", "JP", account);
        return file("1", PAYER, FROM, one);
    }

    private static List<String> sample() throws IOException {
        try (var in = SharedData.open("bank-samples/zengin4j-sougou-furikomi.txt")) {
            var records = new ArrayList<String>();
            for (var record : new String(in.readAllBytes(), ZenginFile.CP932).split("\r")) {
                records.add(record);
            }
            return records;
        }
    }

    private static HeaderRecord header(String record) {
        var day = (int) number(record, 54, 4);
        return new HeaderRecord(
                of(record, 4, 10),
                of(record, 14, 40),
                LocalDate.of(2024, day / 100, day % 100),
                of(record, 58, 4),
                of(record, 62, 15),
                of(record, 77, 3),
                of(record, 80, 15),
                of(record, 95, 1),
                of(record, 96, 7));
    }

    private static DataRecord data(String record) {
        return new DataRecord(
                of(record, 1, 4),
                of(record, 5, 15),
                of(record, 20, 3),
                of(record, 23, 15),
                of(record, 38, 4),
                of(record, 42, 1),
                of(record, 43, 7),
                of(record, 50, 30),
                number(record, 80, 10),
                of(record, 90, 1),
                of(record, 91, 10),
                of(record, 101, 10),
                of(record, 111, 1),
                of(record, 112, 1));
    }

    private static String of(String record, int from, int length) {
        return record.substring(from, from + length).stripTrailing();
    }

    private static long number(String record, int from, int length) {
        return Long.parseLong(of(record, from, length));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
