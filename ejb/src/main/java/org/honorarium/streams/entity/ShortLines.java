package org.honorarium.streams.entity;

import java.io.IOException;
import java.io.Reader;

/**
 * Lines that may be so long and no longer. A longer one is read one character further and given
 * like that: memory does not grow with what somebody sends in one line.
 */
public final class ShortLines {

    private static final int END = -1;

    private final Reader text;
    private final int longest;
    private final StringBuilder line = new StringBuilder();
    private boolean returned;

    public ShortLines(Reader text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /** Without its end, which is LF, CR or both; null if there is none any more. */
    public String next() throws IOException {
        line.setLength(0);
        int found = first();
        if (found == END) {
            return null;
        }
        while (found != END && found != '\n' && found != '\r' && line.length() <= longest) {
            line.append((char) found);
            found = text.read();
        }
        returned = found == '\r';
        return line.toString();
    }

    /** The LF of a CR and LF belongs to the line before. */
    private int first() throws IOException {
        int found = text.read();
        return returned && found == '\n' ? text.read() : found;
    }
}
