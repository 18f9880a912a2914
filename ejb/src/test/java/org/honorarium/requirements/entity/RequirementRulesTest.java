package org.honorarium.requirements.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.honorarium.qualifications.entity.QualificationKind.CLEARANCE;
import static org.honorarium.qualifications.entity.QualificationKind.COMPUTED;
import static org.honorarium.qualifications.entity.QualificationKind.DEGREE;
import static org.honorarium.qualifications.entity.QualificationKind.LANGUAGE;
import static org.honorarium.qualifications.entity.QualificationKind.LICENCE;
import static org.honorarium.qualifications.entity.QualificationKind.SKILL;
import static org.honorarium.requirements.entity.RequirementFixture.at;
import static org.honorarium.requirements.entity.RequirementFixture.has;
import static org.honorarium.requirements.entity.RequirementFixture.in;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.honorarium.requirements.entity.Requirement.All;
import org.honorarium.requirements.entity.Requirement.Any;
import org.honorarium.requirements.entity.Requirement.Not;
import org.junit.jupiter.api.Test;

class RequirementRulesTest {

    private final RequirementRules rules = new RequirementRules(RequirementFixture.CATALOGUE);

    @Test
    void takes_what_somebody_could_meet() {
        rules.check(
                new All(
                        List.of(
                                in(DEGREE, CodeComparator.UNDER, "09"),
                                at(SKILL, LevelComparator.LESS, "100"),
                                at(COMPUTED, LevelComparator.AT_LEAST, "93.5"),
                                new Not(in(LANGUAGE, CodeComparator.IN, "pt-BR", "ja")),
                                new Clause.Country(true, List.of("US")))));
        rules.check(Requirement.NOTHING);
    }

    @Test
    void refuses_a_type_that_is_not_in_the_catalogue() {
        var unknown =
                new Clause.Qualified("MAGIC", Presence.EXISTS, Optional.empty(), Optional.empty());

        refused(new All(List.of(has(SKILL), unknown)), "unknown-type", "/all/1/type", "MAGIC");
    }

    @Test
    void refuses_codes_that_do_not_exist() {
        refused(in(DEGREE, CodeComparator.UNDER, "0999"), "unknown-code", "/code/values", "0999");
        refused(
                in(LANGUAGE, CodeComparator.EQUAL, "xx-QQ"),
                "unknown-code",
                "/code/values",
                "xx-QQ");
        refused(
                in(LANGUAGE, CodeComparator.EQUAL, "PT-br"),
                "unknown-code",
                "/code/values",
                "PT-br");
        refused(in(LICENCE, CodeComparator.UNDER, "XQ"), "unknown-code", "/code/values", "XQ");
        refused(
                new Any(List.of(new Clause.Country(true, List.of("ZZ")))),
                "unknown-code",
                "/any/0/country/values",
                "ZZ");
    }

    @Test
    void refuses_what_nobody_could_meet() {
        refused(
                at(SKILL, LevelComparator.GREATER, "100"),
                "impossible-clause",
                "/level",
                "GREATER 100");
        refused(at(SKILL, LevelComparator.LESS, "0"), "impossible-clause", "/level", "LESS 0");
        refused(
                at(DEGREE, LevelComparator.EQUAL, "6.5"),
                "impossible-clause",
                "/level",
                "EQUAL 6.5");
        refused(
                at(LANGUAGE, LevelComparator.AT_LEAST, "7"),
                "impossible-clause",
                "/level",
                "AT_LEAST 7");
        refused(at(CLEARANCE, LevelComparator.AT_LEAST, "1"), "impossible-clause", "/level", "[1]");
        refused(in(SKILL, CodeComparator.EQUAL, "X"), "impossible-clause", "/code", "[X]");
        refused(
                new Not(new All(List.of(new Any(List.of())))),
                "empty-any",
                "/not/all/0/any",
                "nothing");
    }

    @Test
    void refuses_values_that_the_comparator_does_not_take() {
        refused(
                at(SKILL, LevelComparator.AT_LEAST, "1", "2"),
                "wrong-values",
                "/level/values",
                "[1, 2]");
        refused(in(DEGREE, CodeComparator.IN), "wrong-values", "/code/values", "none");
        refused(
                at(SKILL, LevelComparator.IN, "7", "7.0"),
                "wrong-values",
                "/level/values",
                "[7, 7]");
        refused(new Clause.People(Set.of()), "wrong-values", "/people", "none");
    }

    @Test
    void refuses_what_is_too_large() {
        refused(new All(Collections.nCopies(31, has(SKILL))), "too-large", "/", "31 clauses");
        Requirement deep = has(SKILL);
        for (int i = 0; i < 10; i++) {
            deep = new Not(deep);
        }
        refused(deep, "too-large", "/not".repeat(10), "11 parts inside each other");
    }

    private void refused(Requirement requirement, String code, String place, String found) {
        assertThatExceptionOfType(RequirementRejected.class)
                .isThrownBy(() -> rules.check(requirement))
                .satisfies(
                        rejected -> {
                            assertThat(rejected.code()).isEqualTo("requirements/" + code);
                            assertThat(rejected.facts())
                                    .containsEntry("place", place)
                                    .containsEntry("found", found)
                                    .containsKey("expected");
                        });
    }
}
