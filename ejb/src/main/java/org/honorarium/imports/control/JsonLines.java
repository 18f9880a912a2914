package org.honorarium.imports.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.honorarium.imports.entity.ImportRejected;

/** Lines of a file with one JSON object each (NDJSON). Empty lines are passed over. */
final class JsonLines implements Lines {

    private static final int LONGEST = 4_000_000;

    private final Utf8Text text;
    private final BufferedReader reader;
    private final LineShape shape;
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean ready;
    private boolean ended;

    JsonLines(InputStream bytes, LineShape shape) {
        this.text = new Utf8Text(bytes);
        this.reader = new BufferedReader(text, 64 * 1024);
        this.shape = shape;
    }

    @Override
    public boolean hasNext() {
        while (!ready && !ended) {
            fetch();
        }
        return ready;
    }

    @Override
    public WorkLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ready = false;
        var members = JsonText.members(number, line.toString());
        for (var name : members.keySet()) {
            if (!shape.knows(name)) {
                throw ImportRejected.badValue(number, name, name, "one of " + shape.names());
            }
        }
        return new JsonLine(number, members);
    }

    @Override
    public long bytesRead() {
        return text.bytesRead();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void fetch() {
        line.setLength(0);
        number++;
        boolean blank = true;
        for (int c = read(); c != '\n'; c = read()) {
            if (c < 0) {
                ended = true;
                break;
            }
            if (line.length() >= LONGEST) {
                throw ImportRejected.notJson(
                        number, LONGEST, "more", "a line of at most " + LONGEST + " characters");
            }
            blank &= Character.isWhitespace(c);
            line.append((char) c);
        }
        ready = !blank;
    }

    private int read() {
        try {
            return reader.read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
