package org.honorarium.files.entity;

/** Refuses what no payment file could carry, before a file is begun. */
final class Shape {

    /**
     * Identifiers are never cut or rewritten, so they keep to what every bank returns unchanged: at
     * most 35 letters, digits, full stops and hyphens.
     */
    private static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9.-]{0,34}";

    private Shape() {}

    static void identifier(String field, String found) {
        require(field, "1 to 35 letters, digits, full stops or hyphens", found, IDENTIFIER);
    }

    static void require(String field, String expected, String found, String pattern) {
        require(field, expected, found != null && found.matches(pattern));
    }

    static void require(String field, String expected, boolean fits) {
        if (!fits) {
            throw PaymentFileRejected.fieldMustFit(field, expected);
        }
    }
}
