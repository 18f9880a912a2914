package org.honorarium.departures.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.honorarium.departures.entity.DepartedPayment;
import org.honorarium.departures.entity.Departure;
import org.honorarium.departures.entity.DepartureRejected;
import org.honorarium.money.entity.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {

    @TempDir Path folder;

    private Register register;

    @BeforeEach
    void an_empty_register() {
        register = new Register(folder);
    }

    @Test
    void what_was_registered_is_read_as_it_was() {
        var departure = departure(1, Departure.NOTHING_BEFORE);

        register.add(departure);

        var entries = register.entries();
        assertThat(entries).containsOnlyKeys(1L);
        assertThat(register.read(entries.get(1L))).isEqualTo(departure);
    }

    @Test
    void each_entry_names_the_one_before_by_its_sha256() {
        var first = register.add(departure(1, Departure.NOTHING_BEFORE));
        register.add(departure(2, first));

        var entries = register.entries();
        assertThat(register.sha256(entries.get(1L))).isEqualTo(first);
        assertThat(register.read(entries.get(2L)).before()).isEqualTo(first);
    }

    @Test
    void it_is_named_once_and_its_name_is_no_entry() {
        assertThat(register.name()).isEmpty();
        var id = UUID.randomUUID();

        register.name(id);
        register.name(UUID.randomUUID());

        assertThat(register.name()).contains(id);
        assertThat(new Register(folder).name()).contains(id);
        assertThat(register.entries()).isEmpty();
    }

    @Test
    void an_entry_is_never_written_over() {
        register.add(departure(1, Departure.NOTHING_BEFORE));

        assertThatIllegalStateException()
                .isThrownBy(() -> register.add(departure(1, Departure.NOTHING_BEFORE)));
    }

    @Test
    void what_a_killed_server_left_is_no_entry_and_in_nobodys_way() throws IOException {
        Files.createDirectories(folder.resolve("sent"));
        Files.writeString(folder.resolve("sent/00000001.csv.new"), "honorarium sent,1,1\nbef");

        assertThat(register.entries()).isEmpty();
        register.add(departure(1, Departure.NOTHING_BEFORE));
        assertThat(register.entries()).hasSize(1);
    }

    @Test
    void a_damaged_entry_is_refused_by_its_name() throws IOException {
        register.add(departure(1, Departure.NOTHING_BEFORE));
        var file = register.entries().get(1L);
        var text = Files.readString(file);

        for (var damaged :
                List.of(
                        "",
                        "something else",
                        text.substring(0, text.length() / 2),
                        text.replace("e2e-2,450\n", ""),
                        text.replace("total,", "totally,"))) {
            Files.writeString(file, damaged);
            assertThatExceptionOfType(DepartureRejected.class)
                    .as(damaged)
                    .isThrownBy(() -> register.read(file))
                    .withMessageContaining("00000001.csv");
        }
    }

    @Test
    void a_restore_leaves_a_mark_until_the_house_knows() throws IOException {
        assertThat(register.mark()).isEmpty();

        Files.writeString(folder.resolve("RESTORED"), "honorarium-1\n2026-11-22T20:00:00Z\n");
        assertThat(register.mark()).isEqualTo("restored honorarium-1 2026-11-22T20:00:00Z");

        register.forgetMark();
        assertThat(register.mark()).isEmpty();

        Files.createFile(folder.resolve("RESTORED"));
        assertThat(register.mark()).as("an empty one has its time").startsWith("restored 20");
    }

    @Test
    void without_a_folder_nothing_leaves() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Register(null).add(departure(1, Departure.NOTHING_BEFORE)))
                .withMessageContaining("HONORARIUM_FOLDER");
    }

    private static Departure departure(long number, String before) {
        return new Departure(
                number,
                before,
                Instant.parse("2026-11-22T19:30:00.123456Z"),
                new UUID(1, 1),
                new UUID(1, 2),
                "HON-20261122-USD-1",
                "CSV",
                "a".repeat(64),
                2,
                new Money(700, "USD"),
                List.of(new DepartedPayment("e2e-1", 250), new DepartedPayment("e2e-2", 450)));
    }
}
