package org.honorarium.requirements.entity;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.honorarium.qualifications.entity.CodeForm;
import org.honorarium.qualifications.entity.LevelScale;
import org.honorarium.qualifications.entity.QualificationKind;

/** What a requirement must be, so that somebody could meet it and it can be looked at. */
public final class RequirementRules {

    /** More clauses could not be told apart by the bits of one number. */
    static final int MOST_CLAUSES = 30;

    static final int MOST_VALUES = 200;
    private static final int DEEPEST = 10;
    private static final BigDecimal BIT = new BigDecimal("0.000001");

    private final Catalogue catalogue;

    public RequirementRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @throws RequirementRejected with the first place that is wrong
     */
    public void check(Requirement requirement) {
        long clauses = requirement.clauses().count();
        if (clauses > MOST_CLAUSES) {
            throw RequirementRejected.tooLarge("", clauses + " clauses", "at most " + MOST_CLAUSES);
        }
        check(requirement, "", 1);
    }

    private void check(Requirement part, String place, int depth) {
        if (depth > DEEPEST) {
            throw RequirementRejected.tooLarge(
                    place, depth + " parts inside each other", "at most " + DEEPEST);
        }
        if (part instanceof Requirement.Any && part.parts().isEmpty()) {
            throw RequirementRejected.emptyAny(place + "/any");
        }
        if (part instanceof Requirement.Not not) {
            check(not.part(), place + "/not", depth + 1);
        } else if (part instanceof Clause clause) {
            check(clause, place);
        } else {
            var name = part instanceof Requirement.All ? "/all/" : "/any/";
            for (int i = 0; i < part.parts().size(); i++) {
                check(part.parts().get(i), place + name + i, depth + 1);
            }
        }
    }

    private void check(Clause clause, String place) {
        if (clause instanceof Clause.Qualified qualified) {
            check(qualified, place);
        } else if (clause instanceof Clause.Country country) {
            checkValues(country.countries(), true, place + "/country/values");
            for (var one : country.countries()) {
                if (!CodeForm.COUNTRY.canonical(one).equals(Optional.of(one))) {
                    throw RequirementRejected.unknownCode(
                            place + "/country/values", one, CodeForm.COUNTRY.expected());
                }
            }
        } else if (clause instanceof Clause.People people) {
            checkValues(people.annotators(), true, place + "/people");
        }
    }

    private void check(Clause.Qualified asked, String place) {
        var type =
                catalogue
                        .find(asked.type())
                        .filter(known -> !known.retired())
                        .orElseThrow(
                                () ->
                                        RequirementRejected.unknownType(
                                                place + "/type", asked.type()));
        asked.code().ifPresent(code -> checkCode(code, type, place + "/code"));
        asked.level().ifPresent(level -> checkLevel(level, type.kind(), place + "/level"));
    }

    private void checkCode(CodeCondition condition, KnownType type, String place) {
        var form = type.kind().form();
        if (form == CodeForm.NONE) {
            throw RequirementRejected.impossible(
                    place, condition.values().toString(), "no code: " + type.kind() + " has none");
        }
        checkValues(condition.values(), condition.comparator().takesSeveral(), place + "/values");
        for (var value : condition.values()) {
            boolean known = form != CodeForm.FIELD || catalogue.fields().containsKey(value);
            if (!known || !form.canonical(value).equals(Optional.of(value))) {
                throw RequirementRejected.unknownCode(place + "/values", value, form.expected());
            }
        }
    }

    private static void checkLevel(LevelCondition condition, QualificationKind kind, String place) {
        var values = condition.values();
        if (kind.scale() == LevelScale.NONE) {
            throw RequirementRejected.impossible(
                    place, values.toString(), "no level: " + kind + " has none");
        }
        checkValues(values, condition.comparator().takesSeveral(), place + "/values");
        for (var value : values) {
            if (!couldBe(condition.comparator(), value, kind.scale())) {
                throw RequirementRejected.impossible(
                        place,
                        condition.comparator() + " " + value.toPlainString(),
                        kind.scale().expected());
            }
        }
    }

    private static boolean couldBe(LevelComparator comparator, BigDecimal value, LevelScale scale) {
        return scale.accepts(value)
                && switch (comparator) {
                    case LESS ->
                            acceptsOne(scale, value.subtract(BigDecimal.ONE), value.subtract(BIT));
                    case GREATER -> acceptsOne(scale, value.add(BigDecimal.ONE), value.add(BIT));
                    default -> true;
                };
    }

    private static boolean acceptsOne(LevelScale scale, BigDecimal far, BigDecimal near) {
        return scale.accepts(far) || scale.accepts(near);
    }

    private static void checkValues(Collection<?> values, boolean several, String place) {
        int most = several ? MOST_VALUES : 1;
        if (values.isEmpty()
                || values.size() > most
                || Set.copyOf(List.copyOf(values)).size() < values.size()) {
            throw RequirementRejected.wrongValues(
                    place,
                    values.isEmpty() ? "none" : values.toString(),
                    several ? "1 to " + most + " different values" : "one value");
        }
    }
}
