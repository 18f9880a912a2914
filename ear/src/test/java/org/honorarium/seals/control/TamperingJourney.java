package org.honorarium.seals.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.honorarium.seals.control.SealedHouse.FIRST;
import static org.honorarium.seals.control.SealedHouse.LINES;
import static org.honorarium.seals.control.SealedHouse.SECOND;
import static org.honorarium.seals.control.SealedHouse.THIRD;
import static org.honorarium.seals.control.SealedHouse.key;

import java.sql.SQLException;
import org.honorarium.seals.entity.Detail;
import org.honorarium.seals.entity.Finding;
import org.honorarium.seals.entity.FindingKind;
import org.honorarium.seals.entity.SealProof;
import org.honorarium.seals.entity.SealRejected;
import org.honorarium.seals.entity.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody changes, deletes and puts in what was recorded, past every rule, and is found out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingJourney {

    private SealedHouse house;

    @BeforeAll
    void a_house_of_three_days() throws Exception {
        house = SealedHouse.make();
    }

    @BeforeEach
    void sealed_as_they_were() throws Exception {
        house.fill();
        house.seal();
    }

    @AfterAll
    void nobody_needs_it_any_more() throws SQLException {
        if (house != null) {
            house.close();
        }
    }

    @Test
    void what_nobody_touched_is_what_was_sealed() throws Exception {
        for (var detail : Detail.values()) {
            var verified = house.verified(house.exported(detail));

            assertThat(verified.findings()).isEmpty();
            assertThat(verified.kept()).isEqualTo(3);
            assertThat(verified.lines()).isGreaterThanOrEqualTo(3L * LINES);
        }
        assertThat(house.verified("").findings()).isEmpty();
        assertThat(house.verified("").kept()).isZero();
    }

    @Test
    void a_line_that_was_changed_is_named() throws Exception {
        var kept = house.exported(Detail.ROOTS);
        house.run(
                "update audit.record set after = '{\"n\": 0}' where id = '%s'"
                        .formatted(key(2, 1234)));
        house.run(
                "update tasks.annotation set answer = '{}' where assignment_id = '%s'"
                        .formatted(key(3, 7)));

        assertThat(house.verified(kept).findings())
                .extracting(Finding::day, Finding::kind, Finding::source, Finding::key)
                .containsExactly(
                        tuple(SECOND, FindingKind.CHANGED, Source.AUDIT_RECORD, key(2, 1234)),
                        tuple(
                                THIRD,
                                FindingKind.CHANGED,
                                Source.ANNOTATION,
                                key(3, 7) + "/000001"));
    }

    @Test
    void lines_that_were_deleted_are_named() throws Exception {
        var kept = house.exported(Detail.ROOTS);
        house.run(
                "delete from audit.record where id in ('%s', '%s')"
                        .formatted(key(1, 1), key(3, LINES)));

        assertThat(house.verified(kept).findings())
                .extracting(Finding::day, Finding::kind, Finding::key)
                .containsExactly(
                        tuple(FIRST, FindingKind.DELETED, key(1, 1)),
                        tuple(THIRD, FindingKind.DELETED, key(3, LINES)));
    }

    @Test
    void lines_that_were_put_in_are_named_wherever_they_are() throws Exception {
        var kept = house.exported(Detail.ROOTS);
        var copy =
                "insert into audit.record select '%s', recorded_at, actor_id, actor_roles, action,"
                        + " subject_id, before, after from audit.record where id = '%s'";
        for (var put : new String[] {"00000000", "00020000", "00021000-1", "0002ffff"}) {
            var id = put + key(2, 1).substring(put.length());
            house.run(copy.formatted(id, key(2, 1)));
        }

        assertThat(house.verified(kept).findings())
                .hasSize(4)
                .allMatch(one -> one.day().equals(SECOND) && one.kind() == FindingKind.PUT_IN);
    }

    @Test
    void a_line_that_was_moved_to_another_day_is_missed_on_the_one_and_found_on_the_other()
            throws Exception {
        var kept = house.exported(Detail.ROOTS);
        house.run(
                "update audit.record set recorded_at = recorded_at + interval '1 day' where id = '%s'"
                        .formatted(key(1, 3)));

        assertThat(house.verified(kept).findings())
                .extracting(Finding::day, Finding::kind, Finding::key)
                .containsExactly(
                        tuple(FIRST, FindingKind.DELETED, key(1, 3)),
                        tuple(SECOND, FindingKind.PUT_IN, key(1, 3)));
    }

    @Test
    void whoever_makes_the_seals_anew_is_found_out_by_what_was_kept() throws Exception {
        var kept = keptInEveryDetail();
        house.run(
                "update audit.record set action = 'test/never' where id = '%s'"
                        .formatted(key(2, 1500)));
        house.makeTheSealsAnew();

        assertThat(house.verified("").findings()).as("against itself").isEmpty();
        assertThat(lines(house.verified(kept[0])))
                .as("against roots: the day and the kind")
                .extracting(Finding::day, Finding::kind, Finding::source)
                .containsExactly(tuple(SECOND, FindingKind.RANGE, Source.AUDIT_RECORD));
        assertThat(lines(house.verified(kept[1])))
                .as("against blocks: a thousand lines")
                .extracting(Finding::day, Finding::kind, Finding::key, Finding::last)
                .containsExactly(tuple(SECOND, FindingKind.RANGE, key(2, 1001), key(2, 2000)));
        assertThat(lines(house.verified(kept[2])))
                .as("against lines: the line")
                .extracting(Finding::day, Finding::kind, Finding::key)
                .containsExactly(tuple(SECOND, FindingKind.CHANGED, key(2, 1500)));
        assertThat(house.verified(kept[0]).findings())
                .extracting(Finding::kind)
                .as("and the stored roots from that day on are not those that were kept")
                .filteredOn(FindingKind.SEAL::equals)
                .hasSize(2);
    }

    @Test
    void seals_that_were_deleted_are_missed_and_their_lines_are_verified_all_the_same()
            throws Exception {
        var kept = house.exported(Detail.LINES);
        house.run("truncate seals.day, seals.part, seals.block");
        house.run("delete from audit.record where id = '%s'".formatted(key(3, 42)));

        var verified = house.verified(kept);

        assertThat(verified.findings())
                .filteredOn(one -> one.kind() == FindingKind.SEAL)
                .hasSize(3);
        assertThat(lines(verified))
                .extracting(Finding::kind, Finding::key)
                .containsExactly(tuple(FindingKind.DELETED, key(3, 42)));
    }

    @Test
    void stored_prints_that_were_spoiled_leave_the_block() throws Exception {
        var kept = house.exported(Detail.ROOTS);
        house.run(
                "update seals.block set prints = '\\x00' where source = 'AUDIT_RECORD' and number ="
                        + " 3");
        house.run("delete from audit.record where id = '%s'".formatted(key(1, 2_200)));

        assertThat(house.verified(kept).findings())
                .extracting(
                        Finding::day, Finding::kind, Finding::key, Finding::last, Finding::detail)
                .containsExactly(
                        tuple(
                                FIRST,
                                FindingKind.RANGE,
                                key(1, 2_001),
                                key(1, LINES),
                                "500 lines were sealed, 499 are there"));
    }

    @Test
    void seals_that_are_damaged_themselves_accuse_nobody() throws Exception {
        var kept = house.exported(Detail.LINES);
        var lines = kept.lines().toList();
        int line =
                lines.indexOf(
                        lines.stream().filter(it -> it.startsWith("line,")).findFirst().get());

        refused(kept.replace(lines.get(line), lines.get(line + 1)), "kept-seals-damaged");
        refused(
                kept.replaceFirst("part,AUDIT_RECORD,2500", "part,AUDIT_RECORD,2499"),
                "kept-seals-damaged");
        refused("something else", "line-not-understood");
        refused(kept.replaceFirst("root,.{64}", "root,what"), "line-not-understood");
        refused(kept.substring(0, 40), "line-not-understood");
    }

    private void refused(String kept, String code) {
        assertThatExceptionOfType(SealRejected.class)
                .isThrownBy(() -> house.verified(kept))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("seals/" + code));
    }

    private String[] keptInEveryDetail() throws Exception {
        var kept = new String[Detail.values().length];
        for (var detail : Detail.values()) {
            kept[detail.ordinal()] = house.exported(detail);
        }
        return kept;
    }

    private static Iterable<Finding> lines(SealProof proof) {
        return proof.findings().stream().filter(one -> one.source() != null).toList();
    }
}
