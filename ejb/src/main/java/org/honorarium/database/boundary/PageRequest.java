package org.honorarium.database.boundary;

import java.util.Map;

/**
 * Which page of a list somebody wants to see. What it asks for comes from outside: a query class
 * translates sort and filter names by its own list of what it knows and ignores all others.
 *
 * @param first how many rows to skip
 * @param size how many rows to give, at most {@value #MOST}
 * @param sort the name of a column, or empty for the list's own order
 * @param ascending smallest first
 * @param filters what to look for, by name of a column; blank values ask for nothing
 */
public record PageRequest(
        int first, int size, String sort, boolean ascending, Map<String, String> filters) {

    public static final int MOST = 1_000;

    public PageRequest {
        first = Math.max(0, first);
        size = Math.clamp(size, 1, MOST);
        sort = sort == null ? "" : sort;
        filters = filters == null ? Map.of() : Map.copyOf(filters);
    }

    /** A page in the list's own order, with nothing filtered. */
    public static PageRequest of(int first, int size) {
        return new PageRequest(first, size, "", true, Map.of());
    }

    /** What to look for in this column, without blanks around it; empty asks for nothing. */
    public String filter(String column) {
        return filters.getOrDefault(column, "").strip();
    }

    /**
     * The sort order as SQL. Nothing of the request gets into the statement but the choice.
     *
     * @param columns the SQL expression of each name that may be asked for
     * @param tie the unique column that orders equals, so that no row is on two pages
     */
    public String orderBy(Map<String, String> columns, String tie) {
        var direction = ascending ? "" : " desc";
        var column = columns.get(sort);
        return column == null || column.equals(tie)
                ? " order by " + tie + direction
                : " order by " + column + direction + ", " + tie;
    }
}
