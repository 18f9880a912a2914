package org.honorarium.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.requirements.boundary.OpenProjects;
import org.honorarium.requirements.boundary.Requirements;
import org.honorarium.requirements.entity.Clause;
import org.honorarium.requirements.entity.CodeComparator;
import org.honorarium.requirements.entity.CodeCondition;
import org.honorarium.requirements.entity.LevelComparator;
import org.honorarium.requirements.entity.LevelCondition;
import org.honorarium.requirements.entity.OpenProject;
import org.honorarium.requirements.entity.Otherwise;
import org.honorarium.requirements.entity.PersonView;
import org.honorarium.requirements.entity.Presence;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.requirements.entity.RequirementTerms;
import org.honorarium.staffing.boundary.Search;
import org.honorarium.staffing.entity.Candidate;
import org.honorarium.staffing.entity.SearchResult;
import org.honorarium.staffing.entity.SearchTerms;
import org.honorarium.staffing.entity.SearchTerms.Narrowing;
import org.honorarium.staffing.entity.SearchTerms.Show;
import org.honorarium.staffing.entity.StaffingRejected;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four people for a medical project in Japanese: who can do it, who is near, and why. */
@ArquillianTest
class SearchIT {

    @Inject SmallHouse house;
    @Inject Search search;
    @Inject Requirements requirements;
    @Inject OpenProjects projects;
    @Inject QualifiedPeople qualified;
    @Inject Database database;

    private UUID doctor;
    private UUID nurse;
    private UUID engineer;
    private Requirement medical;
    private Clause health;
    private Clause japanese;

    @BeforeEach
    void a_doctor_a_nurse_an_engineer_and_a_stranger() throws Exception {
        Map<String, UUID> people = house.withAnnotators(4);
        doctor = people.get(house.reference(0));
        nurse = people.get(house.reference(1));
        engineer = people.get(house.reference(2));
        qualified.types();
        qualified.give(doctor, qualified.degree, "0912", "8", null);
        qualified.give(doctor, qualified.language, "ja", "6", null);
        qualified.give(nurse, qualified.degree, "0913", "6", null);
        qualified.give(engineer, qualified.degree, "0613", "7", null);
        qualified.give(engineer, qualified.language, "ja-JP", "5", null);
        health = QualifiedPeople.under(qualified.degree, "09");
        japanese =
                new Clause.Qualified(
                        qualified.language,
                        Presence.EXISTS,
                        Optional.of(new CodeCondition(CodeComparator.UNDER, List.of("ja"))),
                        Optional.of(
                                new LevelCondition(
                                        LevelComparator.AT_LEAST, List.of(new BigDecimal(5)))));
        medical = new Requirement.All(List.of(health, japanese));
        ask(Otherwise.NOT_SEE);
    }

    @Test
    void finds_who_fits_and_who_is_near_and_says_why() throws Exception {
        var found = find(SearchTerms.of(house.project));

        assertThat(found.fit()).isEqualTo(1);
        assertThat(found.near()).isEqualTo(2);
        assertThat(found.candidates()).extracting(Candidate::annotator).containsExactly(doctor);
        var lines = found.candidates().getFirst().explanation().lines();
        assertThat(lines).allMatch(line -> line.met());
        assertThat(lines.get(1).by()).extracting(held -> held.code()).containsExactly("0912");
        assertThat(found.relaxing())
                .extracting(SearchResult.Relaxing::clause, SearchResult.Relaxing::adds)
                .containsExactly(tuple(health, 1L), tuple(japanese, 1L));

        var near = find(show(Show.NEAR, -1)).candidates();
        assertThat(near).extracting(Candidate::annotator).containsExactly(nurse, engineer);
        assertThat(near)
                .extracting(Candidate::lacks)
                .containsExactly(List.of(japanese), List.of(health));
    }

    @Test
    void a_relaxed_clause_adds_what_was_said() throws Exception {
        var found = find(show(Show.FIT, 1));

        assertThat(found.candidates())
                .extracting(Candidate::annotator)
                .containsExactlyInAnyOrder(doctor, nurse);
        assertThat(found.fit()).isEqualTo(2);
        assertThatExceptionOfType(StaffingRejected.class)
                .isThrownBy(() -> find(show(Show.FIT, 2)))
                .returns("staffing/no-such-clause", StaffingRejected::code);
    }

    @Test
    void the_points_add_up_and_decide_the_order() throws Exception {
        qualified.give(nurse, qualified.language, "ja", "5", null);
        qualified.give(nurse, QualifiedPeople.ACCEPTANCE, "", "95", null);
        qualified.give(
                doctor, qualified.training, "", "80", LocalDate.now(ZoneOffset.UTC).plusDays(10));

        var rows = find(SearchTerms.of(house.project)).candidates();

        assertThat(rows)
                .as(rows.toString())
                .extracting(Candidate::annotator)
                .containsExactly(nurse, doctor);
        var points = rows.getFirst().points();
        assertThat(points.quality()).isEqualTo(38);
        assertThat(points.lasting()).isEqualTo(10);
        assertThat(points.total()).isEqualTo(48);
    }

    @Test
    void what_ends_soon_gives_no_points() throws Exception {
        qualified.give(
                nurse, qualified.language, "ja", "5", LocalDate.now(ZoneOffset.UTC).plusDays(10));

        var rows = find(SearchTerms.of(house.project)).candidates();

        assertThat(rows).extracting(Candidate::annotator).containsExactly(doctor, nurse);
        assertThat(rows).extracting(one -> one.points().lasting()).containsExactly(10, 0);
    }

    @Test
    void narrows_by_country_language_time_quality_and_words() throws Exception {
        var day = LocalDate.of(2027, 1, 4);
        database.spoil(
                connection -> {
                    Database.change(
                            connection,
                            "insert into staffing.week values (?, 'Asia/Tokyo', now())",
                            doctor);
                    Database.change(
                            connection,
                            "insert into staffing.hours values (?, 1, 540, 1020)",
                            doctor);
                    Database.change(
                            connection,
                            "insert into staffing.time_off values (?, ?, date '2027-01-01', date '2027-01-04')",
                            UUID.randomUUID(),
                            doctor);
                });
        qualified.give(doctor, QualifiedPeople.ACCEPTANCE, "", "90", null);

        assertThat(narrowed("US", "", null, 0, 0, "")).isEqualTo(1);
        assertThat(narrowed("JP", "", null, 0, 0, "")).isZero();
        assertThat(narrowed("", "ja", null, 0, 0, "")).isEqualTo(1);
        assertThat(narrowed("", "pt", null, 0, 0, "")).isZero();
        assertThat(narrowed("", "", day, 0, 0, "")).isZero();
        assertThat(narrowed("", "", day.plusDays(1), 0, 0, "")).isEqualTo(1);
        assertThat(narrowed("", "", null, 8, 0, "")).isEqualTo(1);
        assertThat(narrowed("", "", null, 9, 0, "")).isZero();
        assertThat(narrowed("", "", null, 0, 90, "")).isEqualTo(1);
        assertThat(narrowed("", "", null, 0, 91, "")).isZero();
        assertThat(narrowed("", "", null, 0, 0, "medicine japanese")).isEqualTo(1);
        assertThat(narrowed("", "", null, 0, 0, "medicine portuguese")).isZero();
    }

    @Test
    void who_works_on_the_project_already_is_not_found() throws Exception {
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "insert into projects.member values (?, ?, now())",
                                house.project,
                                doctor));

        assertThat(find(SearchTerms.of(house.project)).fit()).isZero();
    }

    @Test
    void annotators_see_what_they_may_see_with_the_reason_that_operations_read() throws Exception {
        assertThat(seenBy(doctor)).containsExactly(house.project);
        assertThat(seenBy(nurse)).isEmpty();

        ask(Otherwise.SEE);
        assertThat(seenBy(nurse)).containsExactly(house.project);
        var hers = asks(annotator(nurse).call(() -> projects.of(nurse)));
        var theirs = asks(house.operations.call(() -> projects.of(nurse)));
        assertThat(hers.getFirst().explanation()).isEqualTo(theirs.getFirst().explanation());
        assertThat(hers.getFirst().explanation().lacking()).containsExactly(japanese);

        house.operations.run(() -> requirements.withdraw(house.project, house.project));
        assertThat(seenBy(doctor)).isEmpty();
    }

    private List<OpenProject.Asked> asks(PersonView view) {
        return view.projects().stream()
                .filter(one -> one.project().equals(house.project))
                .findFirst()
                .orElseThrow()
                .asks();
    }

    private static Actor annotator(UUID id) {
        return new Actor(id, Set.of(Role.ANNOTATOR), false);
    }

    /** Whether it is this test's project; others may have opened theirs to everybody. */
    private List<UUID> seenBy(UUID annotator) throws Exception {
        return annotator(annotator).call(() -> projects.of(annotator)).projects().stream()
                .map(one -> one.project())
                .filter(house.project::equals)
                .toList();
    }

    private long narrowed(
            String country, String language, LocalDate day, int hours, int quality, String text)
            throws Exception {
        var narrowing =
                new Narrowing(country, language, Optional.ofNullable(day), hours, quality, text);
        return find(new SearchTerms(house.project, Optional.empty(), -1, Show.FIT, narrowing))
                .fit();
    }

    private SearchTerms show(Show show, int relaxed) {
        return new SearchTerms(house.project, Optional.empty(), relaxed, show, Narrowing.NONE);
    }

    private SearchResult find(SearchTerms terms) throws Exception {
        return house.operations.call(() -> search.find(terms, PageRequest.of(0, 50)));
    }

    private void ask(Otherwise otherwise) throws Exception {
        house.operations.call(
                () ->
                        requirements.put(
                                house.project,
                                house.project,
                                new RequirementTerms(medical, otherwise)));
    }
}
