package org.honorarium.requirements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.requirements.entity.Clause;
import org.honorarium.requirements.entity.CodeComparator;
import org.honorarium.requirements.entity.CodeCondition;
import org.honorarium.requirements.entity.LevelComparator;
import org.honorarium.requirements.entity.LevelCondition;
import org.honorarium.requirements.entity.Presence;
import org.honorarium.requirements.entity.Requirement;

/** Requirements as nobody would write them, from a seed. */
final class RandomRequirements {

    private final Random random;
    private final List<RandomType> types;
    private final List<UUID> people;

    RandomRequirements(Random random, List<RandomType> types, List<UUID> people) {
        this.random = random;
        this.types = types;
        this.people = people;
    }

    /** One with no more clauses than are allowed. */
    Requirement next() {
        return Stream.generate(() -> next(0))
                .filter(one -> one.clauses().count() <= 30)
                .findFirst()
                .orElseThrow();
    }

    private Requirement next(int depth) {
        int kind = depth > 3 ? 9 : random.nextInt(10);
        if (kind < 2) {
            return new Requirement.All(parts(depth, random.nextInt(4)));
        }
        if (kind < 4) {
            return new Requirement.Any(parts(depth, 1 + random.nextInt(3)));
        }
        return kind < 5 ? new Requirement.Not(next(depth + 1)) : clause();
    }

    private List<Requirement> parts(int depth, int many) {
        return Stream.generate(() -> next(depth + 1)).limit(many).toList();
    }

    private Clause clause() {
        int kind = random.nextInt(12);
        if (kind == 0) {
            return new Clause.Country(random.nextBoolean(), some(RandomPeople.COUNTRIES));
        }
        if (kind == 1) {
            return new Clause.People(Set.copyOf(some(people)));
        }
        var type = types.get(random.nextInt(types.size()));
        return new Clause.Qualified(
                type.code(),
                random.nextInt(4) == 0 ? Presence.DOES_NOT_EXIST : Presence.EXISTS,
                type.codes().isEmpty() || random.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(code(type)),
                type.levels().isEmpty() || random.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(level(type)));
    }

    private CodeCondition code(RandomType type) {
        var comparator = CodeComparator.values()[random.nextInt(5)];
        var asked = new ArrayList<>(type.codes());
        asked.addAll(type.broader());
        return new CodeCondition(
                comparator, comparator.takesSeveral() ? some(asked) : List.of(any(asked)));
    }

    private LevelCondition level(RandomType type) {
        var comparator = LevelComparator.values()[random.nextInt(8)];
        return new LevelCondition(
                comparator,
                comparator.takesSeveral() ? some(type.levels()) : List.of(any(type.levels())));
    }

    private <T> List<T> some(List<T> all) {
        return Stream.generate(() -> any(all)).limit(1 + random.nextInt(3)).distinct().toList();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /**
     * A qualification type for tests.
     *
     * @param codes what somebody can have it in
     * @param broader what it can be asked for in besides
     */
    record RandomType(
            UUID id,
            String code,
            String kind,
            List<String> codes,
            List<String> broader,
            List<BigDecimal> levels) {}
}
