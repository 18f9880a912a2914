package org.honorarium.seals.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.honorarium.seals.control.SealedHouse.SECOND;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.honorarium.seals.entity.Detail;
import org.honorarium.seals.entity.Finding;
import org.honorarium.seals.entity.FindingKind;
import org.honorarium.seals.entity.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Money that moved, work and the decisions on it: what the database's administrator changes of any
 * kind of line, deletes of it or puts in is found out, and named.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedMoneyJourney {

    private static final String KEY = "00000000-0000-7000-8000-00000000abcd";
    private static final String OTHER = "00000000-0000-7000-8000-00000000dcba";

    /** One line of each kind. */
    private static final String LINES =
            """
            insert into audit.record values ({key}, {at}, {key}, 'FINANCE', 'as it was', {key}, '{}', '{}');
            insert into ledger.transfer values ({key}, {key}, {no}, 500, 'USD', 'ANNOTATION_EARNED', {key}, {at}, {at});
            insert into earnings.earning values ({key}, 'BONUS', {key}, {key}, {key}, {key}, 500, 'USD', {at}, {at});
            insert into earnings.adjustment
            values ({key}, {key}, 'BONUS', {key}, {key}, 500, 'USD', 'as it was', null, {no}, {at});
            insert into payouts.payout (id, run_id, annotator_id, payer_id, amount_minor, currency, items,
                                        bank_account_id, end_to_end_id, uetr, state, reserved_at, changed_at)
            values ({key}, {key}, {key}, {key}, 500, 'USD', 1, {key}, {key}, {key}, 'RESERVED', {at}, {at});
            insert into payouts.payout_line values ({key}, {key}, 500, {at});
            insert into files.payment_file (id, run_id, payer_id, currency, message_id, payments, total_minor,
                                            written_at, number)
            values ({key}, {key}, {key}, 'USD', {key}, 1, 500, {at}, 1);
            insert into files.rendition (file_id, format, name, sha256, size)
            values ({key}, 'CSV', 'as it was', encode(sha256('bytes'), 'hex'), 5);
            insert into files.chunk values ({key}, 'CSV', 0, 'bytes');
            insert into tasks.annotation (assignment_id, version, answer, submitted_at, recorded_at)
            values ({key}, 1, '{"label": 1}', {at}, {at});
            insert into quality.rejection (assignment_id, reason, decided_by, decided_at, recorded_at)
            values ({key}, 'as it was', {key}, {at}, {at});
            insert into quality.rework values ({key}, 1, 'as it was', {key}, {at});
            insert into quality.fix values ({key}, 1, '{"label": 2}', 'as it was', {key}, {at});
            insert into quality.measured (assignment_id, accuracy, found, answered, by_gold, measured_at)
            values ({key}, 95, 19, 20, false, {at});
            insert into pricing.settlement (assignment_id, worked_seconds, accuracy, as_submitted, amount_minor,
                                            currency, lines, settled_at)
            values ({key}, 60, 95, true, 110, 'USD', '[]', {at});
            insert into banking.handover values ({key}, {key}, {key}, 'USD', 'SENT', {key}, {at}, null);
            insert into banking.answer values ({key}, {key}, 'CSV', 'as it was', {key}, 5, 1, {key}, {at});
            """;

    /** What of each kind somebody changes, and by which columns its line is named. */
    private static final Map<Source, Line> KINDS =
            Map.ofEntries(
                    kind(Source.AUDIT_RECORD, "audit.record", "id", "actor_id = {no}", ""),
                    kind(Source.TRANSFER, "ledger.transfer", "id", "amount_minor = 501", ""),
                    kind(Source.EARNING, "earnings.earning", "id", "annotator_id = {no}", ""),
                    kind(Source.ADJUSTMENT, "earnings.adjustment", "id", "reason = 'other'", ""),
                    kind(Source.PAYOUT, "payouts.payout", "id", "bank_account_id = {no}", ""),
                    kind(
                            Source.PAYOUT_LINE,
                            "payouts.payout_line",
                            "payout_id",
                            "amount_minor = 501",
                            "/{id}"),
                    kind(Source.PAYMENT_FILE, "files.payment_file", "id", "total_minor = 501", ""),
                    kind(Source.RENDITION, "files.rendition", "file_id", "name = 'other'", "/CSV"),
                    kind(
                            Source.ANNOTATION,
                            "tasks.annotation",
                            "assignment_id",
                            "answer = '{\"label\": 3}'",
                            "/000001"),
                    kind(
                            Source.REJECTION,
                            "quality.rejection",
                            "assignment_id",
                            "reason = 'other'",
                            ""),
                    kind(
                            Source.REWORK,
                            "quality.rework",
                            "assignment_id",
                            "text = 'other'",
                            "/000001"),
                    kind(Source.FIX, "quality.fix", "assignment_id", "remark = 'other'", ""),
                    kind(
                            Source.MEASURED_OUTCOME,
                            "quality.measured",
                            "assignment_id",
                            "by_gold = true",
                            ""),
                    kind(Source.HANDOVER, "banking.handover", "file_id", "decided_by = {no}", ""),
                    kind(Source.BANK_ANSWER, "banking.answer", "id", "sha256 = 'other'", ""));

    private SealedHouse house;

    @BeforeAll
    void a_house_of_three_days() throws Exception {
        house = SealedHouse.make();
    }

    @BeforeEach
    void a_line_of_each_kind() throws SQLException {
        house.fill();
        for (var id : List.of(KEY, OTHER)) {
            delete(id);
            house.run("delete from files.chunk where file_id = '%s'".formatted(id));
            house.run("delete from pricing.settlement where assignment_id = '%s'".formatted(id));
        }
        house.run(filled(LINES, KEY));
    }

    @AfterAll
    void nobody_needs_it_any_more() throws SQLException {
        if (house != null) {
            house.close();
        }
    }

    /** Whoever adds a kind of line adds an attack on it. */
    @Test
    void every_kind_of_money_and_work_is_attacked_here() {
        var kinds = EnumSet.copyOf(MoneyLines.SELECT.keySet());
        kinds.addAll(WorkLines.SELECT.keySet());

        assertThat(KINDS.keySet()).isEqualTo(kinds);
    }

    /**
     * The others are attacked where reasons are, but for the rates that wait, which are deleted.
     */
    @Test
    void every_kind_of_line_is_attacked_somewhere() {
        var attacked =
                Stream.concat(
                                KINDS.keySet().stream(),
                                SealedReasonsJourney.changes().stream()
                                        .map(SealedReasonsJourney.Change::source))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Source.class)));

        assertThat(EnumSet.complementOf(attacked)).containsExactly(Source.RATE_WAITS);
    }

    @Test
    void what_is_changed_is_named_line_by_line() throws Exception {
        var kept = sealed();

        for (var line : KINDS.values()) {
            house.run(
                    filled(
                            "update %s set %s where %s = {key}"
                                    .formatted(line.table(), line.change(), line.column()),
                            KEY));
        }

        finds(kept, FindingKind.CHANGED, KEY);
    }

    @Test
    void what_is_deleted_is_missed_line_by_line() throws Exception {
        var kept = sealed();

        delete(KEY);

        finds(kept, FindingKind.DELETED, KEY);
    }

    @Test
    void what_is_put_in_is_found_line_by_line() throws Exception {
        var kept = sealed();

        house.run(filled(LINES, OTHER));

        finds(kept, FindingKind.PUT_IN, OTHER);
    }

    /** What somebody elsewhere keeps of it. */
    private String sealed() throws Exception {
        house.seal();
        var kept = house.exported(Detail.ROOTS);
        assertThat(house.verified(kept).findings()).isEmpty();
        return kept;
    }

    private void delete(String id) throws SQLException {
        for (var line : KINDS.values()) {
            house.run("delete from %s where %s = '%s'".formatted(line.table(), line.column(), id));
        }
    }

    private void finds(String kept, FindingKind what, String id) throws Exception {
        assertThat(house.verified(kept).findings())
                .extracting(Finding::day, Finding::kind, Finding::source, Finding::key)
                .containsExactlyInAnyOrder(
                        KINDS.entrySet().stream()
                                .map(one -> found(what, one.getKey(), one.getValue(), id))
                                .toArray(Tuple[]::new));
    }

    private static Tuple found(FindingKind what, Source source, Line line, String id) {
        return tuple(SECOND, what, source, id + line.rest().replace("{id}", id));
    }

    private static Map.Entry<Source, Line> kind(
            Source source, String table, String column, String change, String rest) {
        return Map.entry(source, new Line(table, column, change, rest));
    }

    private static String filled(String statement, String id) {
        return statement
                .replace("{key}", "'" + id + "'")
                .replace("{no}", "'00000000-0000-7000-8000-00000000dada'")
                .replace("{at}", "'2026-10-06 10:00Z'");
    }

    /**
     * A line of a kind.
     *
     * @param column by which it is found
     * @param rest of its name, behind its id
     */
    private record Line(String table, String column, String change, String rest) {}
}
