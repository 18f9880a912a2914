package org.honorarium.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.honorarium.faults.FaultBook.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultBookTest {

    @TempDir Path folder;

    @Test
    void a_book_goes_on_after_its_last_whole_line() throws Exception {
        var book = new FaultBook(folder.toString(), 7);
        assertThat(book.next()).isEqualTo(1);
        book.add(new Line(1, true, 1, 5, 6, 30_000, "all, and\nmore"));
        Files.writeString(folder.resolve("seed-7.csv"), "2,good,1,", StandardOpenOption.APPEND);

        var again = new FaultBook(folder.toString(), 7);

        assertThat(again.next()).isEqualTo(2);
        again.add(
                new Line(
                        2,
                        true,
                        2,
                        2,
                        6,
                        30_000,
                        "SERVER_KILLED in FILED; SERVER_KILLED in BEGUN"));
        assertThat(new FaultBook(folder.toString(), 7).summary())
                .isEqualTo(
                        "seed 7: 2 rounds, 10 kills (3 of a server, 7 of PostgreSQL), 12"
                                + " connections cut, 0 violations: less than 30.00 % of kills at"
                                + " 95 %; servers killed by step {BEGUN=1, FILED=1}");
    }

    @Test
    void a_round_that_failed_is_named() throws Exception {
        var book = new FaultBook("", 7);
        book.add(new Line(1, true, 1, 5, 6, 30_000, ""));
        book.add(new Line(2, false, 1, 5, 6, 30_000, "something"));

        assertThat(book.failed()).containsExactly(2);
        assertThat(book.summary()).endsWith("1 violations: rounds [2]");
    }
}
