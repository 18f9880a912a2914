package org.honorarium.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @TempDir Path folder;

    @Test
    void an_empty_folder_says_that_nothing_has_begun() {
        var marker = new Marker(folder);

        assertThat(marker.isLoaded()).isFalse();
        assertThat(marker.lastBusinessDate()).isEmpty();
    }

    @Test
    void a_load_that_was_killed_goes_on_with_its_own_day() {
        new Marker(folder).begun(DAY);

        var next = new Marker(folder);

        assertThat(next.lastBusinessDate()).contains(DAY);
        assertThat(next.isLoaded()).isFalse();
    }

    @Test
    void what_is_loaded_is_loaded_for_the_next_start_too() {
        var marker = new Marker(folder);
        marker.begun(DAY);
        marker.loaded();

        assertThat(new Marker(folder).isLoaded()).isTrue();
        assertThat(new Marker(folder).lastBusinessDate()).contains(DAY);
    }

    @Test
    void a_house_of_others_is_left_alone_at_the_next_start_too() {
        new Marker(folder).leftAlone();

        assertThat(new Marker(folder).isLeftAlone()).isTrue();
        assertThat(new Marker(folder).isLoaded()).isFalse();
    }
}
