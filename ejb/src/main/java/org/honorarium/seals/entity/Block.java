package org.honorarium.seals.entity;

/**
 * Up to a thousand lines of a part, in the order of their keys.
 *
 * @param number from 1
 * @param sha256 over its prints
 */
public record Block(int number, String first, String last, int lines, String sha256) {

    /** As it stands in exported seals, and as the part's SHA-256 sees it. */
    public String text() {
        return "%d,%s,%s,%d,%s".formatted(number, first, last, lines, sha256);
    }
}
