package org.honorarium.banking.control;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * Bytes for a reader that keeps one thing at a time in memory, however long it is. No thing may be
 * longer than a stretch of so many bytes.
 */
final class Stretch extends FilterInputStream {

    private final long longest;
    private final Supplier<? extends RuntimeException> tooLong;
    private long taken;

    Stretch(InputStream in, long longest, Supplier<? extends RuntimeException> tooLong) {
        super(in);
        this.longest = longest;
        this.tooLong = tooLong;
    }

    /** The next thing begins. */
    void begin() {
        taken = 0;
    }

    @Override
    public int read() throws IOException {
        return count(super.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int found = super.read(bytes, from, length);
        return count(found, found);
    }

    private int count(int found, int bytes) {
        taken += found < 0 ? 0 : bytes;
        if (taken > longest) {
            throw tooLong.get();
        }
        return found;
    }
}
