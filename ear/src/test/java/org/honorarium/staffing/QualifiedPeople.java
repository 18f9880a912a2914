package org.honorarium.staffing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.house.Database;
import org.honorarium.quality.boundary.Measuring;
import org.honorarium.requirements.entity.Clause;
import org.honorarium.requirements.entity.CodeComparator;
import org.honorarium.requirements.entity.CodeCondition;
import org.honorarium.requirements.entity.Presence;

/** Gives people verified qualifications; how they are verified is tested elsewhere. */
@Dependent
class QualifiedPeople {

    /** What the house measures: there is one such type. */
    static final String ACCEPTANCE = "ACCEPTANCE-30-DAYS";

    // Types of their own for every test: nobody of another test has any.
    private final String prefix = "S" + Math.floorMod(System.nanoTime(), 1_000_000_000L);
    final String degree = prefix + "-DEGREE";
    final String language = prefix + "-LANGUAGE";
    final String training = prefix + "-TRAINING";

    private final Map<String, String> kinds =
            Map.of(
                    degree, "DEGREE",
                    language, "LANGUAGE",
                    training, "TRAINING",
                    ACCEPTANCE, "COMPUTED");

    @Inject Database database;
    @Inject Measuring measuring;

    /** Makes the types, for this test. */
    void types() throws SQLException {
        // What was not measured is ended once a day: that day's measuring must not come in between.
        Actor.SYSTEM.run(() -> measuring.measure(measuring.today()));
        database.spoil(
                connection -> {
                    for (var type : kinds.entrySet()) {
                        Database.change(
                                connection,
                                """
                                insert into qualifications.type (id, code, kind, title, description,
                                       proof, verifiers, may_be_asked_for, created_at, version)
                                values (?, ?, ?, ?, 'How it is got', ?, '{OPERATIONS}', false, now(), 0)
                                on conflict do nothing
                                """,
                                UUID.randomUUID(),
                                type.getKey(),
                                type.getValue(),
                                "A type of " + type.getKey(),
                                type.getValue().equals("COMPUTED") ? "MEASURED" : "EVIDENCE");
                    }
                });
    }

    void give(UUID person, String type, String code, String level, LocalDate until)
            throws SQLException {
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                """
                                insert into qualifications.qualification (id, annotator_id, type_id,
                                       state, code, level, valid_until, claimed_by, claimed_at,
                                       decided_by, decided_at)
                                select ?, ?, id, 'VERIFIED', ?, ?, ?, ?, now(), ?, now()
                                  from qualifications.type where code = ?
                                """,
                                UUID.randomUUID(),
                                person,
                                code,
                                level == null ? null : new BigDecimal(level),
                                until,
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                type));
    }

    static Clause under(String type, String code) {
        return new Clause.Qualified(
                type,
                Presence.EXISTS,
                Optional.of(new CodeCondition(CodeComparator.UNDER, List.of(code))),
                Optional.empty());
    }
}
