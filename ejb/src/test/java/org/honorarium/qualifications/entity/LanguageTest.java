package org.honorarium.qualifications.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void one_language_has_one_tag_however_it_is_written() {
        assertThat(Language.canonical("PT-br")).contains("pt-BR");
        assertThat(Language.canonical("iw")).contains("he");
        assertThat(Language.canonical("cmn")).contains("zh");
        assertThat(Language.canonical("zh-hant-tw")).contains("zh-Hant-TW");
        assertThat(Language.canonical("jpn")).contains("ja");
        assertThat(Language.canonical("es-419")).contains("es-419");
    }

    @Test
    void what_names_no_language_or_more_than_a_language_is_none() {
        assertThat(Language.canonical("xx")).isEmpty();
        assertThat(Language.canonical("und")).isEmpty();
        assertThat(Language.canonical("")).isEmpty();
        assertThat(Language.canonical("english")).isEmpty();
        assertThat(Language.canonical("en-XX")).isEmpty();
        assertThat(Language.canonical("en-US-u-ca-gregory")).isEmpty();
        assertThat(Language.canonical("en-x-mine")).isEmpty();
        assertThat(Language.canonical("en_US")).isEmpty();
    }

    @Test
    void far_more_languages_are_known_than_the_217_that_the_largest_vendor_claims() {
        assertThat(Language.known()).isGreaterThan(7_000);
        assertThat(Language.canonical("ryu")).contains("ryu");
        assertThat(Language.named(Locale.ENGLISH)).hasSizeGreaterThan(400);
    }

    @Test
    void names_are_in_the_readers_language() {
        assertThat(Language.name("ja", Locale.ENGLISH)).isEqualTo("Japanese");
        assertThat(Language.name("ja", Locale.JAPANESE)).isEqualTo("日本語");
        assertThat(Language.name("ryu", Locale.ENGLISH)).isEqualTo("ryu");
    }
}
