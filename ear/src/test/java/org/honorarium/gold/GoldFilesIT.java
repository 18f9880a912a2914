package org.honorarium.gold;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.imports.SentLines;
import org.honorarium.imports.entity.Import;
import org.honorarium.imports.entity.ImportKind;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.tasks.OpenHouse;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results that were measured elsewhere come in as files, however long. */
@ArquillianTest
class GoldFilesIT {

    private static final int MANY = 100_000;

    @Inject OpenHouse open;
    @Inject SentLines sent;
    @Inject Database database;
    @Inject AtOnce atOnce;

    @BeforeEach
    void two_annotators() throws Exception {
        open.with(2, 1, 1);
    }

    @Test
    void a_hundred_thousand_lines_are_one_file_and_the_same_again_changes_nothing()
            throws Exception {
        var lines = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            lines.append(line("r" + i, i % 2, i % 4 != 0));
        }

        assertThat(send(lines.toString()).outcome())
                .containsEntry("rows", "100000")
                .containsEntry("newResults", "100000");
        assertThat(send(lines.toString()).outcome()).containsEntry("newResults", "0");

        assertThat(found()).containsExactly("25000 of 50000", "50000 of 50000");
        assertThat(
                        database.texts(
                                "select concat_ws(' ', after ->> 'new', after ->> 'found', after ->> 'last')"
                                        + " from audit.record where action = 'gold/results-taken'"
                                        + " and subject_id = ?",
                                open.house().project))
                .containsExactly("100000 75000 r99999");
    }

    @Test
    void a_table_with_the_same_names_says_the_same() throws Exception {
        var csv =
                "found,reference,task,taskType,annotator,answeredAt\n"
                        + "true,r1,\"check, 1\",LABEL,%s,2026-01-02T03:04:05Z\n";

        assertThat(send(csv.formatted(person(0))).outcome()).containsEntry("newResults", "1");
        assertThat(send(line("r1", 0, true).replace("check 1", "check, 1")).outcome())
                .containsEntry("newResults", "0");
    }

    @Test
    void the_first_wrong_line_refuses_the_whole_file() throws Exception {
        send(line("r1", 0, true));

        refused(line("r2", 0, true).replace("true", "\"yes\""), "found", "yes");
        refused(line("r2", 0, true).replace(person(0), "nobody"), "annotator", "nobody");
        refused(line("r2", 0, true).replace("LABEL", "OTHER"), "taskType", "OTHER");
        refused(line("r2", 0, true).replace("2026-01", "2026-13"), "answeredAt", "2026-13");
        refused(line("r2", 0, true).replace("reference", "referenz"), "referenz", "referenz");
        refused(line("r0", 0, true), "reference", "r0");
        refused(line("r1", 0, false), "found", "false");
        refused(line("r1", 1, true), "annotator", person(1));
        assertThat(found()).containsExactly("1 of 1");
    }

    @Test
    void two_at_once_that_say_different_things_of_the_same_are_not_both_taken() throws Exception {
        for (int i = 0; i < 5; i++) {
            var reference = "race" + i;
            var both =
                    atOnce.<Import>all(
                            () -> send(line(reference, 0, true)),
                            () -> send(line(reference, 0, false)));
            assertThat(both)
                    .extracting(one -> one.get().state())
                    .containsExactlyInAnyOrder(ImportState.DONE, ImportState.REFUSED);
        }
    }

    private void refused(String second, String column, String found) throws Exception {
        var one = send(line("r0", 0, true) + second);
        assertThat(one.state()).isEqualTo(ImportState.REFUSED);
        assertThat(one.outcome()).containsEntry("line", "2").containsEntry("column", column);
        assertThat(one.outcome().get("found")).startsWith(found);
    }

    private Import send(String lines) throws Exception {
        return sent.to(open.house(), ImportKind.GOLD_RESULTS, lines);
    }

    private String line(String reference, int person, boolean found) {
        return "{\"reference\":\"%s\",\"taskType\":\"LABEL\",\"task\":\"check 1\",\"annotator\":\"%s\",\"found\":%s,\"answeredAt\":\"2026-01-02T03:04:05Z\"}\n"
                .formatted(reference, person(person), found);
    }

    private String person(int number) {
        return open.house().reference(number);
    }

    private List<String> found() throws Exception {
        return database.texts(
                "select count(*) filter (where found) || ' of ' || count(*) from gold.result"
                        + " where project_id = ? group by annotator_id order by 1",
                open.house().project);
    }
}
