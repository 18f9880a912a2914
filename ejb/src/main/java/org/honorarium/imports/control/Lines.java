package org.honorarium.imports.control;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.honorarium.imports.entity.ImportRejected;

/** A file of tasks or annotations, one after the other: memory does not grow with the file. */
interface Lines extends Iterator<WorkLine>, AutoCloseable {

    /** How much of the file has been fetched, for progress; a little ahead of the lines. */
    long bytesRead();

    @Override
    void close();

    /**
     * What begins with a brace is NDJSON, everything else CSV.
     *
     * @throws ImportRejected if there is no line in it
     */
    static Lines of(InputStream bytes, LineShape shape) {
        var buffered = new BufferedInputStream(bytes);
        try {
            if (!beginsWithBrace(buffered)) {
                return new CsvLines(buffered, shape);
            }
            return new JsonLines(buffered, shape);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean beginsWithBrace(InputStream bytes) throws IOException {
        int most = 1_000;
        bytes.mark(most);
        int first = bytes.read();
        // A byte order mark, or blanks.
        for (int i = 1;
                i < most && (first >= 0xBB && first != '{' || first >= 0 && first <= ' ');
                i++) {
            first = bytes.read();
        }
        bytes.reset();
        return first == '{';
    }
}
