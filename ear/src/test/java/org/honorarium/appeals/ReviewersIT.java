package org.honorarium.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.appeals.boundary.Appeals;
import org.honorarium.appeals.boundary.Reviewers;
import org.honorarium.appeals.entity.AppealOutcome;
import org.honorarium.appeals.entity.ReviewerFigures;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.AtOnce.Outcome;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reviewers decided, what of it was appealed, and what of that stood. */
@ArquillianTest
class ReviewersIT {

    @Inject RejectedWork work;
    @Inject Appeals appeals;
    @Inject Reviewers reviewers;
    @Inject Database database;
    @Inject AtOnce atOnce;

    private UUID waiting;

    @BeforeEach
    void four_rejections_two_overturned_and_one_confirmed() throws Exception {
        work.build();
        decide(work.appealed(), AppealOutcome.OVERTURNED);
        decide(work.appealed(), AppealOutcome.OVERTURNED);
        decide(work.appealed(), AppealOutcome.CONFIRMED);
        waiting = work.appealed();
    }

    @Test
    void figures_are_shown_to_operations_of_the_client() throws Exception {
        var one = figures(work.house().operations).getFirst();

        assertThat(one.reviewer()).isEqualTo(work.reviewer.id());
        assertThat(one.appealed()).isEqualTo(4);
        assertThat(one.overturned()).isEqualTo(2);
        assertThat(one.confirmed()).isEqualTo(1);
        assertThat(one.waiting()).isEqualTo(1);
        assertThat(one.stood()).isEqualByComparingTo("0.3333");
        assertThat(figures(SmallHouse.somebody(Role.OPERATIONS, false))).isEmpty();
    }

    @Test
    void decisions_are_counted_once_also_by_several_servers_and_not_before_they_are_sure()
            throws Exception {
        noted("REJECTED", "0 seconds");
        count();
        assertThat(figures(work.house().operations).getFirst().decided()).isZero();
        // As if it had been counted a little earlier, and these decided since.
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "update appeals.reviewed_until set until = now() - interval '310 seconds'"));
        for (var decision : List.of("REJECTED", "REWORK", "ACCEPTED")) {
            noted(decision, "305 seconds");
        }

        Callable<Integer> one = () -> Actor.SYSTEM.call(() -> reviewers.goOn());
        atOnce.all(one, one, one).forEach(Outcome::get);

        var figures = figures(work.house().operations).getFirst();
        assertThat(figures.decided()).isEqualTo(2);
        assertThat(figures.rejected()).isEqualTo(1);
        count();
        assertThat(figures(work.house().operations).getFirst()).isEqualTo(figures);
    }

    @Test
    void nobody_writes_the_sums_but_the_house() throws Exception {
        assertThat(
                        database.refusal(
                                work.house().operations,
                                "insert into appeals.reviewed values (gen_random_uuid(), '%s', 1, 1)"
                                        .formatted(work.house().project)))
                .contains("row-level security");
        assertThat(database.refusal(Actor.SYSTEM, "delete from appeals.reviewed"))
                .contains("permission denied");
    }

    private void count() throws Exception {
        Actor.SYSTEM.call(() -> reviewers.goOn());
    }

    private void decide(UUID one, AppealOutcome outcome) throws Exception {
        work.another.call(() -> appeals.decide(one, outcome, "So it is."));
    }

    private void noted(String decision, String ago) throws Exception {
        database.committedAs(
                work.reviewer,
                "insert into audit.record values (ids.derived(now() - interval '%s', random()::text), now(),"
                                .formatted(ago)
                        + " '%s', 'REVIEWER', 'quality/decided', '%s', '{}', '{\"state\": \"%s\"}')"
                                .formatted(work.reviewer.id(), waiting, decision));
    }

    private List<ReviewerFigures> figures(Actor reader) throws Exception {
        var ofProject =
                new PageRequest(
                        0, 20, "", true, Map.of("project", work.house().project.toString()));
        return reader.call(() -> reviewers.page(ofProject)).rows();
    }
}
