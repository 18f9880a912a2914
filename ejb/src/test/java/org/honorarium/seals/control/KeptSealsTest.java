package org.honorarium.seals.control;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.honorarium.seals.entity.SealRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSealsTest {

    private static final String HEAD = Roots.HEAD + "2026-10-05\n";

    @TempDir Path folder;

    @Test
    void a_line_that_does_not_end_is_refused_before_it_fills_the_memory() throws Exception {
        var file = file(HEAD + "before," + "0".repeat(64) + "\nroot,");
        // A hole as large as no text in memory can be; it takes no room on the disk.
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(4L << 30);
        }

        refused(
                List.of(file),
                "Line 3 of the kept seals is not what belongs there: expected at most 1000 characters");
    }

    @Test
    void lines_are_counted_through_all_files() throws Exception {
        var files = List.of(file(HEAD + "\n"), file("\nwhat\n"));

        refused(files, "Line 4 of the kept seals is not what belongs there: expected before, part");
    }

    @Test
    void bytes_that_are_no_text_are_no_seal() throws Exception {
        var file = file("");
        Files.write(file, new byte[] {(byte) 0xE9, '\n'});

        refused(
                List.of(file),
                "Line 1 of the kept seals is not what belongs there: expected \"honorarium seals");
    }

    private static void refused(List<Path> files, String message) {
        assertThatExceptionOfType(SealRejected.class)
                .isThrownBy(() -> KeptSeals.read(files))
                .withMessageStartingWith(message);
    }

    private Path file(String text) throws Exception {
        return Files.writeString(Files.createTempFile(folder, "seals-", ".csv"), text);
    }
}
