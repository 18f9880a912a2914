package org.honorarium.requirements;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.house.Database;
import org.honorarium.quality.boundary.Measuring;
import org.honorarium.requirements.RandomRequirements.RandomType;

/** Qualification types of every kind, and annotators who have them in every state. */
@Dependent
class RandomPeople {

    static final List<String> COUNTRIES = List.of("US", "JP", "BR", "DE");

    private static final List<String> STATES =
            List.of("VERIFIED", "VERIFIED", "VERIFIED", "VERIFIED", "REVOKED", "UNDER_REVIEW");

    @Inject Database database;
    @Inject Measuring measuring;

    /** Types whose codes begin with these letters. */
    List<RandomType> types(String prefix) throws SQLException {
        // What was not measured is ended once a day: that day's measuring must not come in between.
        Actor.SYSTEM.run(() -> measuring.measure(measuring.today()));
        var types =
                List.of(
                        type(
                                prefix,
                                "DEGREE",
                                List.of("0912", "0913", "0923", "0541", "091"),
                                List.of("09", "05", "01"),
                                levels(5, 8)),
                        type(
                                prefix,
                                "LANGUAGE",
                                List.of("pt", "pt-BR", "pt-PT", "ja", "zh-Hant-TW"),
                                List.of("zh", "zh-Hant", "en"),
                                levels(1, 6)),
                        type(
                                prefix,
                                "LICENCE",
                                List.of("US-CA", "US-NY", "JP", "US"),
                                List.of("DE"),
                                List.of()),
                        type(
                                prefix,
                                "CLEARANCE",
                                List.of("US-SECRET", "US-TOP-SECRET", "US-TOP-SECRET-SCI"),
                                List.of("US-CONFIDENTIAL"),
                                List.of()),
                        type(prefix, "SKILL", List.of(), List.of(), levels(0, 100)),
                        type(prefix, "TRAINING", List.of(), List.of(), levels(0, 100)),
                        type(prefix, "IDENTITY", List.of("US", "JP"), List.of("DE"), List.of()),
                        type(
                                prefix,
                                "COMPUTED",
                                List.of(),
                                List.of(),
                                List.of(
                                        new BigDecimal("93.25"),
                                        new BigDecimal("12"),
                                        new BigDecimal("93.250"),
                                        BigDecimal.ZERO)));
        database.spoil(
                connection -> {
                    for (var type : types) {
                        add(connection, type);
                    }
                    var clearance = types.get(3).id();
                    include(connection, clearance, "US-TOP-SECRET-SCI", "US-TOP-SECRET");
                    include(connection, clearance, "US-TOP-SECRET", "US-SECRET");
                    include(connection, clearance, "US-SECRET", "US-CONFIDENTIAL");
                });
        return types;
    }

    /** Gives each of them some qualifications, of which some do not count any more. */
    void qualify(Collection<UUID> people, List<RandomType> types, Random random)
            throws SQLException {
        database.spoil(
                connection -> {
                    // What a qualification goes through before it counts is not what is tested.
                    Database.change(
                            connection,
                            "alter table qualifications.qualification disable trigger user");
                    for (var person : people) {
                        for (int i = random.nextInt(8); i > 0; i--) {
                            var type = types.get(random.nextInt(types.size()));
                            add(connection, person, type, random);
                        }
                    }
                    Database.change(
                            connection,
                            "alter table qualifications.qualification enable trigger user");
                });
    }

    private static void add(Connection connection, UUID person, RandomType type, Random random)
            throws SQLException {
        var today = LocalDate.now(ZoneOffset.UTC);
        // Yesterday was too early, and so is today: the day is the first that does not count.
        int days = random.nextInt(-1, 3);
        var optional = type.kind().equals("TRAINING") && random.nextBoolean();
        Database.change(
                connection,
                """
                insert into qualifications.qualification (id, annotator_id, type_id, state, code, level,
                       valid_until, claimed_by, claimed_at, decided_by, decided_at, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, now(), ?, now(), 'A reason')
                on conflict do nothing
                """,
                UUID.randomUUID(),
                person,
                type.id(),
                STATES.get(random.nextInt(STATES.size())),
                type.codes().isEmpty() ? "" : type.codes().get(random.nextInt(type.codes().size())),
                type.levels().isEmpty() || optional
                        ? null
                        : type.levels().get(random.nextInt(type.levels().size())),
                days == 2 ? null : today.plusDays(days),
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    private static void add(Connection connection, RandomType type) throws SQLException {
        Database.change(
                connection,
                """
                insert into qualifications.type (id, code, kind, title, description, proof, verifiers,
                       may_be_asked_for, created_at, version)
                values (?, ?, ?, 'A type', 'How it is got', ?, '{OPERATIONS}', false, now(), 0)
                """,
                type.id(),
                type.code(),
                type.kind(),
                type.kind().equals("COMPUTED") ? "MEASURED" : "EVIDENCE");
    }

    private static void include(Connection connection, UUID type, String code, String included)
            throws SQLException {
        Database.change(
                connection,
                "insert into requirements.includes (type_id, code, included) values (?, ?, ?)",
                type,
                code,
                included);
    }

    private static RandomType type(
            String prefix,
            String kind,
            List<String> codes,
            List<String> broader,
            List<BigDecimal> levels) {
        var code = prefix + "-" + kind.replace('_', '-');
        return new RandomType(UUID.randomUUID(), code, kind, codes, broader, levels);
    }

    private static List<BigDecimal> levels(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .filter(n -> to < 10 || n % 25 == 0)
                .mapToObj(BigDecimal::valueOf)
                .toList();
    }
}
