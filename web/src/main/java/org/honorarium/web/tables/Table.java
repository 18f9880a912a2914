package org.honorarium.web.tables;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * A table of a page whose rows are sorted, filtered and cut by the database. For request scoped
 * beans: {@code new Table<>(projects::page, row -> row.id().toString())}.
 */
public class Table<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<PageRequest, Page<T>> source;
    private final transient Function<T, String> key;

    /**
     * @param source the boundary's method, called inside the request
     * @param key what tells one row from the others
     */
    public Table(Function<PageRequest, Page<T>> source, Function<T, String> key) {
        this.source = source;
        this.key = key;
    }

    /** Asked before the page is read; the page itself says how many there are. */
    @Override
    public int count(Map<String, FilterMeta> filters) {
        return 0;
    }

    @Override
    public List<T> load(
            int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filtering) {
        var page = page(first, size, sorting, filtering);
        int total = Math.toIntExact(page.total());
        if (page.rows().isEmpty() && total > 0) {
            // The list became shorter than where the reader was.
            page = page(recalculateFirst(first, size, total), size, sorting, filtering);
        }
        setRowCount(total);
        return page.rows();
    }

    @Override
    public String getRowKey(T row) {
        return key.apply(row);
    }

    @Override
    public T getRowData(String wanted) {
        return getWrappedData().stream()
                .filter(row -> getRowKey(row).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private Page<T> page(
            int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filtering) {
        var sort = sorting.values().stream().filter(SortMeta::isActive).findFirst();
        var column = sort.map(SortMeta::getField).orElse("");
        var ascending = sort.map(meta -> meta.getOrder().isAscending()).orElse(true);
        return source.apply(new PageRequest(first, size, column, ascending, texts(filtering)));
    }

    private static Map<String, String> texts(Map<String, FilterMeta> filtering) {
        return filtering.values().stream()
                .filter(FilterMeta::isActive)
                .collect(
                        Collectors.toMap(
                                FilterMeta::getField, meta -> meta.getFilterValue().toString()));
    }
}
