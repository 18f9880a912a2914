package org.honorarium.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.consensus.boundary.Consensuses;
import org.honorarium.consensus.boundary.Estimating;
import org.honorarium.consensus.entity.ConsensusRejected;
import org.honorarium.consensus.entity.TaskConsensus;
import org.honorarium.consensus.entity.TaskTypeAgreement;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.AtOnce.Outcome;
import org.honorarium.house.SmallHouse;
import org.honorarium.projects.boundary.TaskTypes;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Labels of the same tasks, from the answers to what operations read. */
@ArquillianTest
class ConsensusIT {

    private static final PageRequest ALL = PageRequest.of(0, 50);

    @Inject SmallHouse house;
    @Inject Consensuses consensuses;
    @Inject Estimating estimating;
    @Inject TaskTypes taskTypes;
    @Inject AtOnce atOnce;

    private Map<String, UUID> people;
    private UUID type;
    private LocalDate today;

    /** The first two always agree; the third says something else of the second task. */
    @BeforeEach
    void three_annotators_label_three_tasks() throws Exception {
        people = house.withAnnotators(3);
        house.results(
                List.of(
                        "h1,a1,0,Approved,1.00,cat",
                        "h1,a2,1,Approved,1.00,cat",
                        "h1,a3,2,Submitted,1.00,cat",
                        "h2,b1,0,Approved,1.00,dog",
                        "h2,b2,1,Approved,1.00,dog",
                        "h2,b3,2,Approved,1.00,cat",
                        "h3,c1,0,Approved,1.00,dog",
                        "h3,c2,1,Approved,1.00,dog",
                        "h3,c3,2,Approved,1.00,dog"));
        type =
                house.operations
                        .call(() -> taskTypes.idsByReference(house.project))
                        .values()
                        .iterator()
                        .next();
        today = Actor.SYSTEM.call(estimating::today);
    }

    @Test
    void what_is_most_probable_is_found_and_who_says_something_else() throws Exception {
        name("label");
        assertThat(Actor.SYSTEM.call(() -> estimating.due(today))).contains(type);

        assertThat(estimate(today)).isEqualTo(9);

        assertThat(agreement().labels()).isEqualTo(9);
        assertThat(agreement().tasks()).isEqualTo(3);
        // Eight pairs that agree and four that do not; five dogs, four cats.
        assertThat(agreement().alpha()).isCloseTo(1 - 8 * 2.0 / (81 - 25 - 16), within(1e-9));
        assertThat(tasks())
                .extracting(TaskConsensus::label)
                .containsExactlyInAnyOrder("cat", "dog", "dog");
        assertThat(tasks()).allMatch(task -> task.label().equals(task.majority()));
        var least =
                house.operations.call(
                        () -> consensuses.annotators(house.project, type, ALL).rows().getFirst());
        assertThat(least.annotator()).isEqualTo(people.get(house.reference(2)));
        assertThat(least.mistakes())
                .first()
                .satisfies(
                        one -> {
                            assertThat(one.label() + " for " + one.truth())
                                    .isEqualTo("cat for dog");
                            assertThat(one.rate()).isBetween(0.1, 0.9);
                            assertThat(one.deviation()).isBetween(0.1, 0.5);
                        });
        assertThat(Actor.SYSTEM.call(() -> estimating.due(today))).doesNotContain(type);
    }

    @Test
    void a_day_is_estimated_once_and_the_next_one_replaces_it() throws Exception {
        name("label");

        var outcomes = atOnce.times(2, () -> estimate(today));

        assertThat(outcomes).extracting(Outcome::answer).containsExactlyInAnyOrder(9, 0);
        house.results(List.of("h4,d1,0,Approved,1.00,bird", "h4,d2,1,Approved,1.00,bird"));
        assertThat(estimate(today.plusDays(1))).isEqualTo(11);
        assertThat(tasks()).hasSize(4);
    }

    @Test
    void another_field_forgets_what_was_found_and_an_unknown_type_is_refused() throws Exception {
        name("label");
        estimate(today);

        name("colour");

        assertThat(agreement().estimatedAt()).isNull();
        assertThat(tasks()).isEmpty();
        estimate(today);
        assertThat(agreement().labels()).isZero();
        assertThat(agreement().alpha()).isNull();
        assertThatExceptionOfType(ConsensusRejected.class)
                .isThrownBy(
                        () ->
                                house.operations.call(
                                        () ->
                                                consensuses.name(
                                                        house.project, UUID.randomUUID(), "x")))
                .returns("consensus/task-type-not-found", ConsensusRejected::code);
    }

    @Test
    void free_text_is_not_compared_and_says_so() throws Exception {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 101; i++) {
            lines.add("t%d,s%d,%d,Approved,1.00,sentence %d".formatted(i / 3, i, i % 3, i));
        }
        house.results(lines);
        name("label");

        assertThat(estimate(today)).isEqualTo(110);

        assertThat(agreement().tooMany()).isTrue();
        assertThat(agreement().labels()).isEqualTo(110);
        assertThat(agreement().alpha()).isNull();
        assertThat(tasks()).isEmpty();
        assertThat(Actor.SYSTEM.call(() -> estimating.due(today))).doesNotContain(type);
    }

    private void name(String field) throws Exception {
        house.operations.call(() -> consensuses.name(house.project, type, field));
    }

    private int estimate(LocalDate day) throws Exception {
        return Actor.SYSTEM.call(() -> estimating.estimate(type, day));
    }

    private TaskTypeAgreement agreement() throws Exception {
        return house.operations.call(() -> consensuses.of(house.project)).getFirst();
    }

    private List<TaskConsensus> tasks() throws Exception {
        return house.operations.call(() -> consensuses.tasks(house.project, type, ALL)).rows();
    }
}
