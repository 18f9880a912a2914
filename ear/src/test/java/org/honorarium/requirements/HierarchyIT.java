package org.honorarium.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.honorarium.actors.entity.Actor;
import org.honorarium.house.AtOnce;
import org.honorarium.house.AtOnce.Outcome;
import org.honorarium.house.Database;
import org.honorarium.requirements.boundary.Hierarchies;
import org.honorarium.requirements.entity.Inclusion;
import org.honorarium.requirements.entity.RequirementRejected;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No code is above itself: not by one person, not by two at once, not past the application. */
@ArquillianTest
class HierarchyIT {

    @Inject RandomPeople people;
    @Inject Hierarchies hierarchies;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private UUID clearance;

    @BeforeEach
    void clearances_that_include_each_other_in_a_row() throws Exception {
        clearance = people.types("H" + Math.floorMod(System.nanoTime(), 1_000_000_000)).get(3).id();
    }

    @Test
    void a_circle_is_refused() throws Exception {
        assertThatExceptionOfType(RequirementRejected.class)
                .isThrownBy(() -> put("US-CONFIDENTIAL", "US-TOP-SECRET-SCI").call())
                .returns("requirements/circle", RequirementRejected::code);
        assertThatExceptionOfType(RequirementRejected.class)
                .isThrownBy(() -> put("US-SECRET", "secret").call())
                .returns("requirements/unknown-code", RequirementRejected::code);
    }

    @Test
    void the_database_refuses_a_circle_too() throws Exception {
        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                "insert into requirements.includes values (?, 'US-CONFIDENTIAL',"
                                        + " 'US-TOP-SECRET-SCI')",
                                clearance))
                .contains("would include itself");
    }

    @Test
    void two_who_close_a_circle_at_once_do_not_both_succeed() throws Exception {
        for (int i = 0; i < 10; i++) {
            var one = "US-A" + i;
            var other = "US-B" + i;

            List<Outcome<Boolean>> both = atOnce.all(List.of(put(one, other), put(other, one)));

            assertThat(both.stream().filter(Outcome::isRefused))
                    .hasSize(1)
                    .allMatch(outcome -> outcome.refusal() instanceof RequirementRejected);
        }
    }

    private Callable<Boolean> put(String code, String included) {
        return () ->
                Actor.SYSTEM.call(
                        () -> {
                            hierarchies.put(clearance, new Inclusion(code, included));
                            return true;
                        });
    }
}
