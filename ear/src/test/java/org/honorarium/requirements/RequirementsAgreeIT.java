package org.honorarium.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.actors.entity.Actor;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.requirements.boundary.Eligibility;
import org.honorarium.requirements.boundary.Requirements;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.Explanation;
import org.honorarium.requirements.entity.Otherwise;
import org.honorarium.requirements.entity.Person;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.requirements.entity.RequirementRejected;
import org.honorarium.requirements.entity.RequirementTerms;
import org.honorarium.requirements.entity.RequirementText;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever meets a requirement meets it everywhere: clause by clause in Java, in one statement for
 * everybody, and in the database's own function. {@code -Dhonorarium.seed} repeats a run.
 */
@ArquillianTest
class RequirementsAgreeIT {

    private static final int PEOPLE = 24;
    private static final int CASES = 10_000;
    private static final int KEPT = 250;

    @Inject SmallHouse house;
    @Inject RandomPeople randomPeople;
    @Inject Eligibility eligibility;
    @Inject Requirements requirements;
    @Inject Database database;

    private long seed;
    private List<UUID> people;
    private RandomRequirements random;
    private Map<UUID, Person> known;
    private Catalogue catalogue;

    @BeforeEach
    void people_with_qualifications_of_every_kind() throws Exception {
        seed = Long.getLong("honorarium.seed", System.nanoTime());
        System.out.println("Random requirements from the seed " + seed);
        people = List.copyOf(house.withAnnotators(PEOPLE).values()).stream().sorted().toList();
        var generator = new Random(seed);
        var types = randomPeople.types("T" + Math.floorMod(System.nanoTime(), 1_000_000_000));
        randomPeople.qualify(people, types, generator);
        database.spoil(
                connection -> {
                    for (int i = 0; i < PEOPLE; i++) {
                        Database.change(
                                connection,
                                "update annotators.annotator set country = ? where id = ?",
                                RandomPeople.COUNTRIES.get(i % 4),
                                people.get(i));
                    }
                });
        random = new RandomRequirements(generator, types, people);
        known = Actor.SYSTEM.call(() -> eligibility.people(people));
        catalogue = Actor.SYSTEM.call(requirements::catalogue);
    }

    @Test
    void java_and_one_statement_agree_about_ten_thousand_requirements() throws Exception {
        int met = 0;
        for (int i = 0; i < CASES; i++) {
            var requirement = random.next();
            var inJava = inJava(requirement);
            assertThat(Actor.SYSTEM.call(() -> eligibility.meeting(requirement, people, catalogue)))
                    .as("seed %d, %s", seed, RequirementText.of(requirement))
                    .isEqualTo(inJava);
            met += inJava.size();
        }
        // Requirements that everybody meets, or nobody, would agree about anything.
        assertThat(met).isBetween(CASES * PEOPLE / 10, CASES * PEOPLE * 9 / 10);
    }

    @Test
    void what_is_kept_is_read_as_it_was_and_the_database_agrees() throws Exception {
        for (int i = 0; i < KEPT; i++) {
            var requirement = possible();
            var kept =
                    Actor.SYSTEM.call(
                            () ->
                                    requirements.put(
                                            house.project,
                                            house.project,
                                            new RequirementTerms(requirement, Otherwise.SEE)));

            assertThat(kept.terms().requirement()).as("seed " + seed).isEqualTo(requirement);
            assertThat(Actor.SYSTEM.call(() -> eligibility.meetingKept(kept.id(), people)))
                    .as("seed %d, %s", seed, RequirementText.of(requirement))
                    .isEqualTo(inJava(requirement));
        }
    }

    /** One that somebody could meet, so that it can be kept. */
    private Requirement possible() throws Exception {
        while (true) {
            var requirement = random.next();
            try {
                Actor.SYSTEM.run(() -> requirements.check(requirement));
                return requirement;
            } catch (RequirementRejected impossible) {
                assertThat(impossible.code())
                        .isIn("requirements/impossible-clause", "requirements/wrong-values");
            }
        }
    }

    private Set<UUID> inJava(Requirement requirement) {
        return known.values().stream()
                .filter(person -> Explanation.of(requirement, person, catalogue).met())
                .map(Person::annotator)
                .collect(Collectors.toSet());
    }
}
