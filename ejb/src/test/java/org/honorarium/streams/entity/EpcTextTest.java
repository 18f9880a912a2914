package org.honorarium.streams.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpcTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Ann O'Neil (Fargo), +1/2: yes? - no. | Ann O'Neil (Fargo), +1/2: yes? - no.",
                "Fußgänger | Fusganger",
                "Jürgen Größe | Jurgen Grose",
                "Łukasz Żółć, Đorđe, Øystein, Æsa, Þór | Lukasz Zolc, Dorde, Oystein, Asa, Tor",
                "Γιώργος Θεοδώρου Ψαρράς | Giorgos THeodoroy PSarras",
                "Йордан Жечев Щерев | Yordan ZHechev SHTerev",
                "Smith & Sons_[x]; O’Neil | Smith + Sons-(x), O'Neil",
                "5 € @ 3% | 5 E . 3.",
                "İzmir ıssız | Izmir issiz",
                "Ａｎｎ ﬁne | Ann fine",
                "山田 太郎 | .. ..",
                "smile 😀! | smile .."
            })
    void rewrites_what_banks_do_not_take(String typed, String written) {
        assertThat(EpcText.of(typed, 140)).isEqualTo(written);
    }

    @Test
    void composed_and_decomposed_letters_are_written_alike() {
        assertThat(EpcText.of("e\u0301\u0327 o\u0308", 140)).isEqualTo("e o");
        assertThat(EpcText.of("\u00e9 \u00f6", 140)).isEqualTo("e o");
    }

    @Test
    void blanks_and_line_breaks_become_one_blank() {
        assertThat(EpcText.of("  a\t\r\n b\u0000\u3000c ", 140)).isEqualTo("a b c");
    }

    @Test
    void every_character_there_is_becomes_basic_latin() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            var written = EpcText.of(Character.toString(point), 140);
            assertThat(written.matches("[a-zA-Z0-9/?:().,'+ -]*"))
                    .as("U+%04X is written as <%s>", point, written)
                    .isTrue();
        }
    }

    @Test
    void what_is_too_long_is_cut_after_rewriting() {
        assertThat(EpcText.of("ΘΘΘ", 5)).isEqualTo("THTHT");
        assertThat(EpcText.of("abcd efgh", 5)).isEqualTo("abcd");
        assertThat(EpcText.of("abcde", 5)).isEqualTo("abcde");
    }

    @Test
    void a_name_in_kanji_alone_is_not_readable() {
        assertThat(EpcText.isReadable("山田 太郎")).isFalse();
        assertThat(EpcText.isReadable("山田 Taro")).isTrue();
        assertThat(EpcText.isReadable("")).isFalse();
    }
}
