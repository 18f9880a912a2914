package org.honorarium.database.boundary;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, and how many rows the whole list has, so that a reader can turn pages. The
 * database did the sorting, filtering and cutting.
 *
 * @param rows the rows of this page
 * @param total the rows of all pages together
 */
public record Page<T>(List<T> rows, long total) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** The same page with each row made into something else. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(rows.stream().map(change).toList(), total);
    }
}
