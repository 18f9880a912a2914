package org.honorarium.requirements.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.qualifications.entity.QualificationKind.CLEARANCE;
import static org.honorarium.qualifications.entity.QualificationKind.DEGREE;
import static org.honorarium.qualifications.entity.QualificationKind.LANGUAGE;
import static org.honorarium.qualifications.entity.QualificationKind.LICENCE;
import static org.honorarium.qualifications.entity.QualificationKind.SKILL;
import static org.honorarium.qualifications.entity.QualificationKind.TRAINING;
import static org.honorarium.requirements.entity.RequirementFixture.CATALOGUE;
import static org.honorarium.requirements.entity.RequirementFixture.at;
import static org.honorarium.requirements.entity.RequirementFixture.has;
import static org.honorarium.requirements.entity.RequirementFixture.hasNo;
import static org.honorarium.requirements.entity.RequirementFixture.held;
import static org.honorarium.requirements.entity.RequirementFixture.in;
import static org.honorarium.requirements.entity.RequirementFixture.somebody;

import java.util.List;
import java.util.Set;
import org.honorarium.requirements.entity.Requirement.All;
import org.honorarium.requirements.entity.Requirement.Any;
import org.honorarium.requirements.entity.Requirement.Not;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

    @Test
    void any_health_degree_includes_medicine() {
        var doctor = somebody(held(DEGREE, "0912", "8"));

        assertThat(isMet(in(DEGREE, CodeComparator.UNDER, "09"), doctor)).isTrue();
        assertThat(isMet(in(DEGREE, CodeComparator.UNDER, "091"), doctor)).isTrue();
        assertThat(isMet(in(DEGREE, CodeComparator.UNDER, "0912"), doctor)).isTrue();
        assertThat(isMet(in(DEGREE, CodeComparator.UNDER, "0923"), doctor)).isFalse();
        assertThat(isMet(in(DEGREE, CodeComparator.EQUAL, "09"), doctor)).isFalse();
    }

    @Test
    void a_language_includes_its_regions_and_a_country_its_parts() {
        var somebody = somebody(held(LANGUAGE, "pt-BR", "6"), held(LICENCE, "US-CA", null));

        assertThat(isMet(in(LANGUAGE, CodeComparator.UNDER, "pt"), somebody)).isTrue();
        assertThat(isMet(in(LANGUAGE, CodeComparator.UNDER, "pt-PT"), somebody)).isFalse();
        assertThat(isMet(in(LICENCE, CodeComparator.UNDER, "US"), somebody)).isTrue();
        // Not every code that begins with the same letters is part of it.
        assertThat(isMet(in(LANGUAGE, CodeComparator.UNDER, "pt-B"), somebody)).isFalse();
    }

    @Test
    void what_the_house_says_is_included_is_included_through_others_too() {
        var cleared = somebody(held(CLEARANCE, "US-TOP-SECRET", null));

        assertThat(isMet(in(CLEARANCE, CodeComparator.UNDER, "US-CONFIDENTIAL"), cleared)).isTrue();
        assertThat(isMet(in(CLEARANCE, CodeComparator.EQUAL, "US-SECRET"), cleared)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LESS, false", "AT_MOST, true", "GREATER, false", "AT_LEAST, true",
        "EQUAL, true", "NOT_EQUAL, false", "IN, true", "NOT_IN, false"
    })
    void levels_are_compared_as_numbers(LevelComparator comparator, boolean met) {
        assertThat(isMet(at(SKILL, comparator, "80"), somebody(held(SKILL, "", "80.0"))))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"LESS", "AT_MOST", "GREATER", "AT_LEAST", "EQUAL", "NOT_EQUAL", "IN", "NOT_IN"})
    void without_a_level_no_condition_on_it_is_met(LevelComparator comparator) {
        assertThat(isMet(at(TRAINING, comparator, "80"), somebody(held(TRAINING, "", null))))
                .isFalse();
    }

    @Test
    void the_reason_names_what_somebody_has_and_what_is_lacking() {
        var degree = held(DEGREE, "0912", "8");
        var lacking = in(LANGUAGE, CodeComparator.UNDER, "ja");
        var requirement = new All(List.of(has(DEGREE), new Any(List.of(lacking, has(SKILL)))));

        var explanation = Explanation.of(requirement, somebody(degree), CATALOGUE);

        assertThat(explanation.met()).isFalse();
        assertThat(explanation.lines())
                .extracting(Explanation.Line::depth)
                .containsExactly(0, 1, 1, 2, 2);
        assertThat(explanation.lines().get(1).by()).containsExactly(degree);
        assertThat(explanation.lacking()).containsExactly(lacking, has(SKILL));
    }

    @Test
    void what_must_not_be_there_is_shown_when_it_is_in_the_way() {
        var clearance = held(CLEARANCE, "US-SECRET", null);

        var direct = Explanation.of(hasNo(CLEARANCE), somebody(clearance), CATALOGUE);
        var around = Explanation.of(new Not(has(CLEARANCE)), somebody(clearance), CATALOGUE);

        assertThat(direct.met()).isFalse();
        assertThat(direct.lines().getFirst().by()).containsExactly(clearance);
        assertThat(around.met()).isFalse();
        assertThat(around.lacking()).containsExactly(has(CLEARANCE));
        assertThat(around.lines().get(1).by()).containsExactly(clearance);
    }

    @Test
    void who_lives_where_and_who_is_named() {
        var somebody = somebody();

        assertThat(isMet(new Clause.Country(true, List.of("JP", "US")), somebody)).isTrue();
        assertThat(isMet(new Clause.Country(false, List.of("JP", "US")), somebody)).isFalse();
        assertThat(isMet(new Clause.People(Set.of(somebody.annotator())), somebody)).isTrue();
        assertThat(isMet(new Clause.People(Set.of(somebody().annotator())), somebody)).isFalse();
    }

    @Test
    void all_of_nothing_asks_for_nothing() {
        assertThat(isMet(Requirement.NOTHING, somebody())).isTrue();
    }

    private static boolean isMet(Requirement requirement, Person person) {
        return Explanation.of(requirement, person, CATALOGUE).met();
    }
}
