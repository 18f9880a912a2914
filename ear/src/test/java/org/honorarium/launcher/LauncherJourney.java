package org.honorarium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one command, from an empty folder: the demonstration, a crash, the next start, the end. */
class LauncherJourney {

    private final Settings settings = inItsOwnFolder(Settings.given().at(Ports.free()));

    @BeforeEach
    @AfterEach
    void nothing_is_there() throws IOException {
        Folders.delete(settings.folder());
    }

    @Test
    void the_demonstration_is_loaded_once_and_survives_a_crash() throws Exception {
        var first = loaded();

        try (var again = Launched.with(settings)) {
            var second = again.ready();
            assertThat(Launched.programs(settings.folder())).isEqualTo(2);
            assertThat(second).noneMatch(line -> line.contains("Demonstration:"));
            // A cut-off between the two starts pays another night.
            assumeTrue(night(second).equals(night(first)), "another night was paid meanwhile");
            assertThat(page(second)).isEqualTo(page(first));
        }
        assertThat(Launched.programs(settings.folder())).isZero();
    }

    @Test
    void a_port_in_use_is_said_in_one_sentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var launched = Launched.with(settings.at(taken.getLocalPort()))) {
            assertThat(launched.ended()).isEqualTo(1);
            assertThat(launched.printed())
                    .filteredOn(line -> !line.isBlank())
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort(), "-Dhonorarium.port=");
        }
    }

    @Test
    void data_of_another_version_are_left_alone() throws Exception {
        Files.createDirectories(settings.folder());
        var version = settings.folder().resolve("VERSION");
        Files.writeString(version, "PostgreSQL 16, layout 1");
        try (var launched = Launched.with(settings)) {
            assertThat(launched.ended()).isEqualTo(1);
            assertThat(launched.printed())
                    .filteredOn(line -> !line.isBlank())
                    .singleElement()
                    .asString()
                    .contains("PostgreSQL 16");
            assertThat(version).hasContent("PostgreSQL 16, layout 1");
        }
    }

    /** What the first start printed; then it was killed. */
    private List<String> loaded() throws IOException {
        try (var launched = Launched.with(settings)) {
            var printed = launched.ready();
            assertThat(printed)
                    .anyMatch(line -> line.contains("13 projects"))
                    .anyMatch(line -> line.contains("finance2"))
                    .anyMatch(line -> line.contains("last night"))
                    .anyMatch(line -> line.contains("to release") && line.contains("the run of"));
            for (var currency : List.of("USD", "EUR", "GBP", "JPY")) {
                assertThat(page(printed)).anyMatch(line -> line.contains(currency));
            }
            launched.kill();
            return printed;
        }
    }

    private static List<String> page(List<String> printed) {
        return printed.subList(printed.indexOf("  Honorarium is ready."), printed.size());
    }

    private static List<String> night(List<String> printed) {
        return printed.stream().filter(line -> line.contains("business date")).toList();
    }

    private static Settings inItsOwnFolder(Settings given) {
        return new Settings(
                given.folder().resolveSibling("launched"),
                given.software(),
                given.server(),
                given.ear(),
                given.address(),
                given.port(),
                true);
    }
}
