package org.honorarium.seals.control;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A line by its key and its print.
 *
 * @param print the first half of the SHA-256 of what it says, in hexadecimal digits
 */
record SealedLine(String key, String print) {

    private static final int HALF = 32;

    static SealedLine of(String key, String line) {
        var digest = Digests.sha256().digest(line.getBytes(StandardCharsets.UTF_8));
        return new SealedLine(key, HexFormat.of().formatHex(digest).substring(0, HALF));
    }

    /** As it stands in a block's prints. */
    String text() {
        return key + "," + print;
    }

    static SealedLine parse(String text) {
        int comma = text.lastIndexOf(',');
        return new SealedLine(text.substring(0, comma), text.substring(comma + 1));
    }
}
