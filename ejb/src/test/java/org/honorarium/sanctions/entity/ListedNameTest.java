package org.honorarium.sanctions.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListedNameTest {

    @Test
    void names_are_alike_whatever_accents_punctuation_case_and_order() {
        var plain = ListedName.plain("José García-Núñez");

        assertThat(plain).isEqualTo("GARCIA JOSE NUNEZ");
        assertThat(ListedName.plain("GARCÍA NÚÑEZ, jose")).isEqualTo(plain);
        assertThat(ListedName.plain("Ｊｏｓｅ　Garcia Nunez")).isEqualTo(plain);
        assertThat(ListedName.plain("José García")).isNotEqualTo(plain);
    }

    @Test
    void other_scripts_are_compared_too_and_no_letters_are_nothing() {
        assertThat(ListedName.plain("山田　太郎")).isEqualTo(ListedName.plain("太郎 山田"));
        assertThat(ListedName.plain(" - . ")).isEmpty();
    }
}
