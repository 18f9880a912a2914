package org.honorarium.database.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    private static final Map<String, String> COLUMNS = Map.of("name", "c.name");

    @Test
    void a_sort_that_is_not_known_never_gets_into_the_statement() {
        var request = sorted("name; drop table clients.client", true);

        assertThat(request.orderBy(COLUMNS, "c.id")).isEqualTo(" order by c.id");
    }

    @Test
    void equals_are_ordered_by_what_is_unique() {
        assertThat(sorted("name", false).orderBy(COLUMNS, "c.id"))
                .isEqualTo(" order by c.name desc, c.id");
    }

    @Test
    void a_page_is_never_larger_than_the_most() {
        assertThat(PageRequest.of(-5, Integer.MAX_VALUE))
                .isEqualTo(PageRequest.of(0, PageRequest.MOST));
    }

    @Test
    void a_filter_that_is_not_there_asks_for_nothing() {
        var request = new PageRequest(0, 10, null, true, Map.of("name", "  Acme "));

        assertThat(request.filter("name")).isEqualTo("Acme");
        assertThat(request.filter("country")).isEmpty();
    }

    private static PageRequest sorted(String sort, boolean ascending) {
        return new PageRequest(0, 10, sort, ascending, Map.of());
    }
}
