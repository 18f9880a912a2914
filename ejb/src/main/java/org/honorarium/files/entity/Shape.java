package org.honorarium.files.entity;

import java.util.regex.Pattern;

/** Refuses what no payment file could carry, before a file is begun. */
final class Shape {

    /**
     * Identifiers are never cut or rewritten, so they keep to what every bank returns unchanged: at
     * most 35 letters, digits, full stops and hyphens.
     */
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,34}");

    private Shape() {}

    static void identifier(String field, String found) {
        require(field, "1 to 35 letters, digits, full stops or hyphens", found, IDENTIFIER);
    }

    static void require(String field, String expected, String found, Pattern pattern) {
        require(field, expected, found != null && pattern.matcher(found).matches());
    }

    static void require(String field, String expected, boolean fits) {
        if (!fits) {
            throw PaymentFileRejected.fieldMustFit(field, expected);
        }
    }
}
