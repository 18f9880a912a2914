package org.honorarium.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.imports.boundary.ImportReading;
import org.honorarium.imports.boundary.Imports;
import org.honorarium.imports.entity.Import;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.qualifications.boundary.Verifications;
import org.honorarium.qualifications.entity.Language;
import org.honorarium.qualifications.entity.Proof;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationState;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.qualifications.entity.TypeTerms;
import org.honorarium.qualifications.entity.Verdict;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of qualifications: whole or not at all. */
@ArquillianTest
class QualificationImportIT {

    private static final String HEAD = "WorkerId,Type,Code,Level,ValidUntil,Issuer,Number";
    private static final int ANNOTATORS = 25;
    private static final int LANGUAGES = 400;

    @Inject SmallHouse house;
    @Inject QualificationTypes types;
    @Inject Verifications verifications;
    @Inject Imports imports;
    @Inject ImportReading reading;
    @Inject Database database;

    private Map<String, UUID> people;
    private QualificationType language;

    @BeforeEach
    void annotators_and_a_type() throws Exception {
        people = house.withAnnotators(ANNOTATORS);
        language = type(QualificationKind.LANGUAGE, Role.OPERATIONS);
    }

    @Test
    void ten_thousand_are_taken_and_the_same_file_again_changes_nothing() throws Exception {
        var rows = manyRows();

        var first = taken(rows);
        assertThat(first.state()).as(first.outcome().toString()).isEqualTo(ImportState.DONE);
        assertThat(first.outcome())
                .containsEntry("rows", "10000")
                .containsEntry("newQualifications", "10000");
        assertThat(valid()).isEqualTo(10_000);

        assertThat(taken(rows).outcome())
                .containsEntry("newQualifications", "0")
                .containsEntry("unchangedQualifications", "10000");
        assertThat(valid()).isEqualTo(10_000);
        assertThat(
                        database.texts(
                                "select distinct decided_by::text from qualifications.qualification"
                                        + " where type_id = ?",
                                language.id()))
                .containsExactly(house.operations.id().toString());
    }

    @Test
    void one_bad_row_at_the_end_refuses_all_and_says_where() throws Exception {
        var rows = manyRows();
        rows.add("%s,%s,xx,B2,,,".formatted(house.reference(0), language.code()));

        var refused = taken(rows);

        assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
        assertThat(refused.outcome())
                .containsEntry("code", "imports/bad-value")
                .containsEntry("line", "10002")
                .containsEntry("column", "Code")
                .containsEntry("found", "xx");
        assertThat(valid()).isZero();
    }

    @Test
    void every_sort_of_mistake_is_refused_with_its_place() throws Exception {
        var who = house.reference(0);
        var reviewers = type(QualificationKind.SKILL, Role.REVIEWER);
        refused("nobody,%s,ja,B2,,,".formatted(language.code()), "WorkerId");
        refused(who + ",NO-SUCH-TYPE,ja,B2,,,", "Type");
        refused("%s,%s,,50,,,".formatted(who, reviewers.code()), "Type");
        refused("%s,%s,ja,D1,,,".formatted(who, language.code()), "Level");
        refused("%s,%s,ja,,,,".formatted(who, language.code()), "Level");
        refused("%s,%s,ja,B2,tomorrow,,".formatted(who, language.code()), "ValidUntil");
        refused("%s,%s,ja,B2,2020-01-01,,".formatted(who, language.code()), "ValidUntil");
        refused(
                "%1$s,%2$s,ja,B2,,,\n%1$s,%2$s,jpn,C1,,,".formatted(who, language.code()),
                "WorkerId");
        var licence = type(QualificationKind.LICENCE, Role.OPERATIONS);
        refused("%s,%s,US-CA,,,,17".formatted(who, licence.code()), "Issuer");
    }

    @Test
    void another_level_replaces_the_one_before() throws Exception {
        var row = house.reference(0) + "," + language.code() + ",ja,%s,,,";
        taken(List.of(row.formatted("B1")));

        var second = taken(List.of(row.formatted("C1")));

        assertThat(second.outcome())
                .containsEntry("newQualifications", "1")
                .containsEntry("replacedQualifications", "1");
        assertThat(
                        database.texts(
                                "select state || trim_scale(level) from qualifications.qualification"
                                        + " where type_id = ? order by id",
                                language.id()))
                .containsExactly("EXPIRED3", "VERIFIED5");
    }

    @Test
    void a_clearance_waits_for_a_second_person() throws Exception {
        var clearance = type(QualificationKind.CLEARANCE, Role.OPERATIONS);
        var row = house.reference(0) + "," + clearance.code() + ",US-SECRET,,,Agency,4711";

        assertThat(taken(List.of(row)).outcome()).containsEntry("waitingForSecond", "1");
        assertThat(taken(List.of(row)).outcome()).containsEntry("unchangedQualifications", "1");

        var id =
                UUID.fromString(
                        database.texts(
                                        "select id from qualifications.qualification where type_id = ?",
                                        clearance.id())
                                .getFirst());
        var second = SmallHouse.somebody(Role.OPERATIONS, true);
        assertThat(second.call(() -> verifications.verify(id, Verdict.AS_CLAIMED)).state())
                .isEqualTo(QualificationState.VERIFIED);
    }

    private List<String> manyRows() {
        var tags = Language.named(Locale.ENGLISH).stream().limit(LANGUAGES).toList();
        assertThat(tags).hasSize(LANGUAGES);
        var rows = new ArrayList<String>();
        for (int n = 0; n < ANNOTATORS; n++) {
            for (var tag : tags) {
                rows.add(
                        "%s,%s,%s,B2,,The school,%s-%d"
                                .formatted(house.reference(n), language.code(), tag.tag(), "N", n));
            }
        }
        return rows;
    }

    private void refused(String row, String column) throws Exception {
        var one = taken(List.of(row));
        assertThat(one.state()).as(row).isEqualTo(ImportState.REFUSED);
        assertThat(one.outcome()).as(row).containsEntry("column", column).containsKey("line");
    }

    private Import taken(List<String> rows) throws Exception {
        var file = Files.createTempFile("qualifications", ".csv");
        try {
            Files.writeString(file, HEAD + "\n" + String.join("\n", rows) + "\n");
            var size = Files.size(file);
            var one =
                    house.operations.call(
                            () -> imports.receiveQualifications("qualifications.csv", "", size));
            Actor.SYSTEM.run(() -> reading.read(one.id(), file));
            return house.operations.call(() -> imports.get(one.id()));
        } finally {
            Files.delete(file);
        }
    }

    private long valid() throws Exception {
        return database.number(
                "select count(*) from qualifications.valid where type_id = ?", language.id());
    }

    private QualificationType type(QualificationKind kind, Role verifier) throws Exception {
        var id = UUID.randomUUID();
        var terms =
                new TypeTerms(
                        kind + "-" + id.toString().substring(24).toUpperCase(Locale.ROOT),
                        kind,
                        "A " + kind,
                        "",
                        Proof.EVIDENCE,
                        Optional.empty(),
                        Set.of(verifier),
                        true,
                        false,
                        false);
        return house.operations.call(() -> types.put(id, terms));
    }
}
