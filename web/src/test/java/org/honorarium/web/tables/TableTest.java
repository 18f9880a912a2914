package org.honorarium.web.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.junit.jupiter.api.Test;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

class TableTest {

    private final AtomicReference<PageRequest> asked = new AtomicReference<>();
    private final Table<Integer> table = new Table<>(this::page, row -> row.toString());

    @Test
    void the_database_sorts_and_filters() {
        var sort = SortMeta.builder().field("name").order(SortOrder.DESCENDING).build();
        var filter = FilterMeta.builder().field("country").filterValue("JP").build();

        table.load(20, 10, Map.of("a", sort), Map.of("b", filter));

        assertThat(asked.get())
                .isEqualTo(new PageRequest(20, 10, "name", false, Map.of("country", "JP")));
    }

    @Test
    void the_page_says_how_many_rows_there_are() {
        assertThat(table.load(20, 10, Map.of(), Map.of())).hasSize(10).startsWith(20);
        assertThat(table.getRowCount()).isEqualTo(35);
    }

    @Test
    void a_reader_whose_page_is_gone_sees_the_last_one() {
        assertThat(table.load(90, 10, Map.of(), Map.of())).containsExactly(30, 31, 32, 33, 34);
    }

    private Page<Integer> page(PageRequest request) {
        asked.set(request);
        var rows = IntStream.range(0, 35).boxed().skip(request.first()).limit(request.size());
        return new Page<>(List.copyOf(rows.toList()), 35);
    }
}
