package org.honorarium.seals.entity;

/**
 * All lines of one kind that a day has.
 *
 * @param sha256 over its blocks
 * @param older whether it also holds everything that is older than its day: it is the first one of
 *     a kind of lines that was not sealed from the first day on
 */
public record Part(Source source, long lines, String sha256, boolean older) {

    public Part andOlder(boolean yes) {
        return new Part(source, lines, sha256, yes);
    }
}
