package org.honorarium.web.tables;

import java.util.HashMap;
import org.honorarium.database.boundary.PageRequest;

/** A page request with something more to look for than the reader typed: what a link asked. */
public final class Narrowed {

    private Narrowed() {}

    /** The same request, looking for this in the column too; blank asks for nothing. */
    public static PageRequest to(PageRequest request, String column, String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return request;
        }
        var filters = new HashMap<>(request.filters());
        filters.put(column, wanted);
        return new PageRequest(
                request.first(), request.size(), request.sort(), request.ascending(), filters);
    }
}
