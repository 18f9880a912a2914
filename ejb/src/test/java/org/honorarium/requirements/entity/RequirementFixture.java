package org.honorarium.requirements.entity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.qualifications.entity.Field;
import org.honorarium.qualifications.entity.QualificationKind;

/** One type of every kind, with the kind's name as its code, and people who have some. */
final class RequirementFixture {

    static final Catalogue CATALOGUE =
            Catalogue.of(
                    Stream.of(QualificationKind.values()).map(RequirementFixture::type).toList(),
                    Stream.of("09", "091", "0912", "0923", "05", "0541")
                            .map(code -> new Field(code, "Field " + code, ""))
                            .toList());

    private RequirementFixture() {}

    static Clause has(QualificationKind kind) {
        return new Clause.Qualified(
                kind.name(), Presence.EXISTS, Optional.empty(), Optional.empty());
    }

    static Clause hasNo(QualificationKind kind) {
        return new Clause.Qualified(
                kind.name(), Presence.DOES_NOT_EXIST, Optional.empty(), Optional.empty());
    }

    static Clause in(QualificationKind kind, CodeComparator comparator, String... codes) {
        return new Clause.Qualified(
                kind.name(),
                Presence.EXISTS,
                Optional.of(new CodeCondition(comparator, List.of(codes))),
                Optional.empty());
    }

    static Clause at(QualificationKind kind, LevelComparator comparator, String... levels) {
        var values = Arrays.stream(levels).map(BigDecimal::new).toList();
        return new Clause.Qualified(
                kind.name(),
                Presence.EXISTS,
                Optional.empty(),
                Optional.of(new LevelCondition(comparator, values)));
    }

    static Held held(QualificationKind kind, String code, String level) {
        return new Held(
                UUID.randomUUID(),
                kind.name(),
                code,
                level == null ? null : new BigDecimal(level),
                null);
    }

    static Person somebody(Held... held) {
        return new Person(UUID.randomUUID(), "JP", List.of(held));
    }

    private static KnownType type(QualificationKind kind) {
        // Who has top secret has secret, and who has that has confidential.
        Map<String, Set<String>> included =
                kind == QualificationKind.CLEARANCE
                        ? Map.of(
                                "US-CONFIDENTIAL", Set.of("US-SECRET"),
                                "US-SECRET", Set.of("US-TOP-SECRET"))
                        : Map.of();
        return new KnownType(
                UUID.randomUUID(),
                kind.name(),
                kind,
                "A " + kind,
                "How it is got",
                true,
                false,
                Hierarchy.of(kind, included));
    }
}
