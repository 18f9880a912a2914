package org.honorarium.kana.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankKanaTest {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String TYPED = "アガパャッーンヲヴぱがきょうａＺ9・ ｶ(ー)";

    @ParameterizedTest
    @CsvSource({
        "ヤマダ タロウ, ﾔﾏﾀﾞ ﾀﾛｳ",
        "やまだ　たろう, ﾔﾏﾀﾞ ﾀﾛｳ",
        "シャチョー, ｼﾔﾁﾖ-",
        "ｶ)ﾎﾉﾗﾘｳﾑ, ｶ)ﾎﾉﾗﾘｳﾑ",
        "カ）オノラリウム, ｶ)ｵﾉﾗﾘｳﾑ",
        "パ゛, ﾊﾟﾞ",
        "ヲカ・ヴィ, ｵｶ.ｳﾞｲ",
        "Ann-Mary, ANN-MARY"
    })
    void what_people_type_is_written_as_banks_write_it(String typed, String written) {
        assertThat(BankKana.of(typed)).isEqualTo(written);
        assertThat(BankKana.fits(written, 40)).isTrue();
    }

    @Test
    void small_kana_the_long_vowel_sign_and_kanji_do_not_fit() {
        assertThat(BankKana.fits("ｼｬﾁﾖ", 40)).isFalse();
        assertThat(BankKana.fits("ﾀﾛｰ", 40)).isFalse();
        assertThat(BankKana.fits("ｦ", 40)).isFalse();
        assertThat(BankKana.fits("山田", 40)).isFalse();
        assertThat(BankKana.fits("ﾔﾏﾀﾞ", 3)).isFalse();
    }

    @Test
    void a_voiced_mark_is_never_cut_from_its_kana() {
        assertThat(BankKana.cut("ﾔﾏﾀﾞ", 3)).isEqualTo("ﾔﾏ");
        assertThat(BankKana.cut("ﾔﾏﾀﾞ", 4)).isEqualTo("ﾔﾏﾀﾞ");
        assertThat(BankKana.cut("ﾔﾏﾀﾞ", 2)).isEqualTo("ﾔﾏ");
    }

    @Test
    void whatever_is_typed_and_cut_has_one_byte_a_letter_and_no_lost_mark() {
        long seed = 20_261_122;
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var typed = new StringBuilder();
            for (int j = random.nextInt(40); j >= 0; j--) {
                typed.append(TYPED.charAt(random.nextInt(TYPED.length())));
            }
            var whole = BankKana.of(typed.toString());
            int longest = 1 + random.nextInt(30);
            var cut = BankKana.cut(whole, longest);

            assertThat(BankKana.fits(whole, 100)).as("%s, seed %d", typed, seed).isTrue();
            assertThat(whole).doesNotContain("ｰ", "ｬ", "ｯ");
            assertThat(whole.getBytes(CP932)).hasSize(whole.length());
            assertThat(cut.length()).isLessThanOrEqualTo(longest);
            assertThat(whole).startsWith(cut);
            assertThat(whole.substring(cut.length()).strip())
                    .as("%s cut at %d, seed %d", whole, longest, seed)
                    .doesNotMatch("[ﾞﾟ].*");
        }
    }
}
