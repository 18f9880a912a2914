package org.honorarium.banking.control;

import java.util.Arrays;
import org.honorarium.database.boundary.PageRequest;

/** The parameters of a statement that gives one page: what was asked, then how much to skip. */
final class Asked {

    private Asked() {}

    static Object[] after(PageRequest request, Object... asked) {
        var all = Arrays.copyOf(asked, asked.length + 2);
        all[asked.length] = request.first();
        all[asked.length + 1] = request.size();
        return all;
    }
}
