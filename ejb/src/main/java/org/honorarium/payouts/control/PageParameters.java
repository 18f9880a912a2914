package org.honorarium.payouts.control;

import java.util.Arrays;
import org.honorarium.database.boundary.PageRequest;

/** The parameters of a statement that gives one page: what was asked, then how much to skip. */
final class PageParameters {

    private PageParameters() {}

    static Object[] after(PageRequest request, Object... asked) {
        var all = Arrays.copyOf(asked, asked.length + 2);
        all[asked.length] = request.first();
        all[asked.length + 1] = request.size();
        return all;
    }
}
