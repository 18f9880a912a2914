package org.honorarium.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.honorarium.banking.BankedHouse.line;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.banking.boundary.Journeys;
import org.honorarium.banking.entity.BankingRejected;
import org.honorarium.banking.entity.JourneyPoint;
import org.honorarium.banking.entity.JourneyStep;
import org.honorarium.holds.boundary.Holds;
import org.honorarium.house.Database;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The way of a payout, step by step, as its annotator and finance see it. */
@ArquillianTest
class StepsOfPayoutsIT {

    @Inject BankedHouse bank;
    @Inject Journeys journeys;
    @Inject Holds holds;
    @Inject Database database;

    @Test
    void a_payout_that_came_back_says_why_and_which_one_paid_again() throws Exception {
        bank.withEarnings(2);
        var run = bank.paid(0);
        var id = bank.endToEndIds(run).getFirst();
        var payout = bank.payout(id);
        bank.handOver(run);
        bank.answer(line("SETTLED", id, "10.00"), line("RETURNED", id, "10.00", "", "AC04"));
        var oneself = annotator(payout);
        oneself.call(() -> holds.lift(payout, "My account is right."));
        var second = bank.payout(bank.endToEndIds(bank.paid(1)).getFirst());

        var steps = oneself.call(() -> journeys.of(payout));

        assertThat(steps)
                .extracting(JourneyStep::point)
                .containsExactly(
                        JourneyPoint.RESERVED,
                        JourneyPoint.RELEASED,
                        JourneyPoint.FILED,
                        JourneyPoint.SENT,
                        JourneyPoint.SETTLED,
                        JourneyPoint.RETURNED,
                        JourneyPoint.PAID_AGAIN);
        assertThat(steps.get(2).file()).isEqualTo(1L);
        assertThat(steps.get(2).day()).isAfter(LocalDate.of(2026, 3, 2));
        assertThat(steps.get(4).day()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(steps.get(5).code()).isEqualTo("AC04");
        assertThat(steps.get(6).payout()).isEqualTo(second);
        assertThat(bank.house.finance.call(() -> journeys.of(payout))).isEqualTo(steps);
    }

    @Test
    void to_an_annotator_there_are_no_journeys_but_their_own() throws Exception {
        bank.withEarnings(2);
        var run = bank.paid(0);
        var ids = bank.endToEndIds(run).stream().toList();
        var one = bank.payout(ids.get(0));
        var other = annotator(bank.payout(ids.get(1)));

        assertThatExceptionOfType(BankingRejected.class)
                .isThrownBy(() -> other.call(() -> journeys.of(one)))
                .returns("banking/not-found", BankingRejected::code);
        assertThat(points(annotator(one).call(() -> journeys.of(one))))
                .containsExactly(JourneyPoint.RESERVED, JourneyPoint.RELEASED, JourneyPoint.FILED);
    }

    private static List<JourneyPoint> points(List<JourneyStep> steps) {
        return steps.stream().map(JourneyStep::point).toList();
    }

    private Actor annotator(UUID payout) throws Exception {
        var annotator =
                database.texts("select annotator_id from payouts.payout where id = ?", payout)
                        .getFirst();
        return new Actor(UUID.fromString(annotator), Set.of(Role.ANNOTATOR), false);
    }
}
