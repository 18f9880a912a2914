package org.honorarium.staffing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.TreeMap;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.Matching;
import org.honorarium.staffing.control.Found.Somebody;
import org.honorarium.staffing.entity.Points;
import org.honorarium.staffing.entity.SearchTerms;

/** Looks for people. */
@Dependent
public class SearchRows {

    // A hundred thousand people are put together in memory, not on the disk; and how many have what
    // decides about the plan, so none is kept for all values.
    private static final String ROOM =
            """
            select set_config('work_mem', '64MB', true) as work_mem,
                   set_config('plan_cache_mode', 'force_custom_plan', true) as plans
            """;

    @Inject Sql sql;

    public Found find(
            SearchTerms terms, Matching matching, Catalogue catalogue, PageRequest request) {
        var known = new Known(catalogue, terms.project(), SearchSql.types(matching));
        var statement = new SearchSql(terms, matching, known, request);
        sql.one(ROOM, row -> row.text("work_mem"));
        var masks = new HashMap<Integer, Long>();
        var people = new TreeMap<Long, Somebody>();
        sql.rows(
                statement.text(),
                row -> {
                    if (!row.has("annotator_id")) {
                        return masks.put((int) row.number("mask"), row.number("people"));
                    }
                    return people.put(row.number("place"), read(row));
                },
                statement.parameters());
        return new Found(masks, new ArrayList<>(people.values()));
    }

    private static Somebody read(Row row) throws SQLException {
        return new Somebody(
                row.uuid("annotator_id"),
                row.text("reference"),
                row.text("country"),
                (int) row.number("mask"),
                new Points(
                        (int) row.number("quality"),
                        (int) row.number("experience"),
                        (int) row.number("hours"),
                        (int) row.number("lasting")));
    }
}
