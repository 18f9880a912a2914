package org.honorarium.imports.control;

import java.util.Iterator;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Rows on their way through, each made into something else, and now and then somebody is told. */
public final class Reading<R, T> implements Iterator<T> {

    private static final int TELL_EVERY = 5_000;

    private final Iterator<R> rows;
    private final Function<R, T> make;
    private final LongSupplier bytes;
    private final BiConsumer<Long, Long> tell;
    private long read;

    /**
     * @param bytes how far into the file we are
     * @param tell takes rows and bytes read so far
     */
    public Reading(
            Iterator<R> rows,
            Function<R, T> make,
            LongSupplier bytes,
            BiConsumer<Long, Long> tell) {
        this.rows = rows;
        this.make = make;
        this.bytes = bytes;
        this.tell = tell;
    }

    @Override
    public boolean hasNext() {
        boolean more = rows.hasNext();
        if (!more) {
            tell.accept(read, bytes.getAsLong());
        }
        return more;
    }

    @Override
    public T next() {
        var made = make.apply(rows.next());
        read++;
        if (read % TELL_EVERY == 0) {
            tell.accept(read, bytes.getAsLong());
        }
        return made;
    }

    public long read() {
        return read;
    }
}
