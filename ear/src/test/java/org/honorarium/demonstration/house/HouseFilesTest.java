package org.honorarium.demonstration.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.honorarium.imports.control.BatchResults;
import org.honorarium.imports.control.Register;
import org.honorarium.imports.entity.AssignmentStatus;
import org.honorarium.imports.entity.RegisterRow;
import org.honorarium.imports.entity.ResultRow;
import org.junit.jupiter.api.Test;

/** The demonstration's files go through the same readers as everybody's. */
class HouseFilesTest {

    private static final House HOUSE = House.endingAt(Instant.parse("2026-11-21T23:00:00Z"));

    @Test
    void the_register_is_read_with_every_account_in_order() {
        var rows = register();

        assertThat(rows).hasSize(500);
        assertThat(rows)
                .extracting(row -> row.account().isPresent())
                .containsExactlyElementsOf(
                        HOUSE.annotators().stream().map(one -> one.account().isThere()).toList());
        assertThat(rows)
                .extracting(RegisterRow::currency)
                .containsExactlyElementsOf(
                        HOUSE.annotators().stream().map(Annotator::currency).toList());
    }

    @Test
    void accounts_are_of_their_owners_country() {
        assertThat(register())
                .filteredOn(row -> row.account().isPresent())
                .allMatch(
                        row -> {
                            var account = row.account().orElseThrow();
                            return switch (row.country()) {
                                case "US" -> account.kind().isUnitedStates();
                                case "JP" -> account.kind().isJapan();
                                default -> account.iban().startsWith(row.country());
                            };
                        });
    }

    @Test
    void french_accounts_have_the_right_key_of_their_own() {
        var french = HOUSE.annotators().stream().filter(one -> one.country() == Country.FR);

        assertThat(french.map(Annotator::account).filter(Account::isThere))
                .isNotEmpty()
                .allMatch(
                        account -> {
                            var number = account.iban().substring(4);
                            long key =
                                    89 * Long.parseLong(number.substring(0, 5))
                                            + 15 * Long.parseLong(number.substring(5, 10))
                                            + 3 * Long.parseLong(number.substring(10, 21))
                                            + Long.parseLong(number.substring(21));
                            return key % 97 == 0;
                        });
    }

    @Test
    void qualifications_are_of_annotators_of_the_register_and_one_ends_soon() {
        var again = House.endingAt(Instant.parse("2026-11-21T23:00:00Z"));
        var lines =
                new String(HOUSE.qualifications(), StandardCharsets.UTF_8).lines().skip(1).toList();
        var references =
                HOUSE.annotators().stream().map(one -> '"' + one.reference() + '"').toList();

        assertThat(again.qualifications()).isEqualTo(HOUSE.qualifications());
        assertThat(lines)
                .hasSizeGreaterThan(1_000)
                .allMatch(line -> references.contains(line.substring(0, line.indexOf(','))));
        assertThat(lines)
                .filteredOn(line -> line.contains("\"IDENTITY\"") && line.contains("2026-12-12"))
                .singleElement()
                .asString()
                .contains(HOUSE.busiest().getFirst().reference());
    }

    @Test
    void every_projects_results_are_read_and_are_what_was_invented() {
        for (var project : HOUSE.projects()) {
            var rows = results(project);
            var mine =
                    HOUSE.submissions()
                            .filter(one -> one.task().project().equals(project))
                            .toList();
            var read = rows.stream().map(ResultRow::assignment).flatMap(Optional::stream).toList();

            assertThat(read).as(project.name()).hasSameSizeAs(mine);
            for (var i = 0; i < mine.size(); i++) {
                assertThat(read.get(i).id()).isEqualTo(mine.get(i).reference());
                assertThat(read.get(i).submitTime()).isEqualTo(mine.get(i).submittedAt());
                assertThat(read.get(i).autoApprovalTime()).isEqualTo(mine.get(i).silenceAccepts());
                assertThat(read.get(i).workTimeInSeconds()).contains(mine.get(i).seconds());
                assertThat(read.get(i).status()).isEqualTo(status(mine.get(i)));
                assertThat(read.get(i).reason()).isEqualTo(mine.get(i).review().reason());
            }
        }
    }

    @Test
    void every_annotator_in_the_results_stands_in_the_register() {
        var known = new HashSet<String>();
        register().forEach(row -> known.add(row.reference()));

        for (var project : HOUSE.projects()) {
            assertThat(results(project).stream().flatMap(row -> row.assignment().stream()))
                    .allMatch(one -> known.contains(one.workerId()));
        }
    }

    @Test
    void some_tasks_have_not_been_begun() {
        var untouched =
                HOUSE.projects().stream()
                        .flatMap(project -> results(project).stream())
                        .filter(row -> row.assignment().isEmpty());

        assertThat(untouched.count()).isGreaterThan(100);
    }

    @Test
    void rewards_are_in_the_projects_currency_to_the_smallest_unit() {
        for (var project : HOUSE.projects()) {
            var most =
                    results(project).stream()
                            .mapToLong(row -> row.hit().reward().minor())
                            .max()
                            .orElseThrow();
            assertThat(most).as(project.name()).isGreaterThanOrEqualTo(50);
            assertThat(results(project))
                    .allMatch(row -> row.hit().reward().currency().equals(project.currency()));
        }
    }

    private static AssignmentStatus status(Submission submission) {
        return switch (submission.review().status()) {
            case Submitted -> AssignmentStatus.SUBMITTED;
            case Approved -> AssignmentStatus.APPROVED;
            case Rejected -> AssignmentStatus.REJECTED;
        };
    }

    private static List<RegisterRow> register() {
        try (var reader = new Register(new ByteArrayInputStream(HOUSE.register()))) {
            return all(reader);
        }
    }

    private static List<ResultRow> results(Project project) {
        var bytes = new ByteArrayInputStream(HOUSE.results(project));
        try (var reader = new BatchResults(bytes, project.currency())) {
            return all(reader);
        }
    }

    private static <T> List<T> all(Iterator<T> rows) {
        var all = new ArrayList<T>();
        rows.forEachRemaining(all::add);
        return all;
    }
}
