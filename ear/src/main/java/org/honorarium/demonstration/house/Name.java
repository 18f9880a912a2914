package org.honorarium.demonstration.house;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * A person's name.
 *
 * @param kana how a Japanese bank writes it, the surname first; blank elsewhere
 */
record Name(String given, String surname, String kana) {

    /** From "Yui=ユイ" and "Uchida=ウチダ", or from names without kana. */
    static Name of(String given, String surname) {
        var first = given.split("=");
        var last = surname.split("=");
        var kana = first.length > 1 ? last[1] + " " + first[1] : "";
        return new Name(first[0], last[0], kana);
    }

    String full() {
        return given + " " + surname;
    }

    /** In a domain that belongs to nobody. */
    String email() {
        return plain(given) + "." + plain(surname) + "@example.org";
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.replace("ß", "ss"), Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
