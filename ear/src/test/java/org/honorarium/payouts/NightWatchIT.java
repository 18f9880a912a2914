package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.DebtorAccount;
import org.honorarium.payers.entity.FundingAccount;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payouts.boundary.Nights;
import org.honorarium.payouts.boundary.PayoutRuns;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.NightStep;
import org.honorarium.payouts.entity.RunState;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What happens without anybody asking for it. */
@ArquillianTest
class NightWatchIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Comparator<UUID> LISTED = Comparator.comparing(UUID::toString);

    @Inject SmallHouse house;
    @Inject Database database;
    @Inject Payers payers;
    @Inject PayoutRuns runs;
    @Inject Nights nights;
    @Inject Releases releases;

    @Test
    void a_night_begins_at_the_cut_off_once() throws Exception {
        var payer = UUID.randomUUID();
        var cutOff = Instant.now().plusSeconds(8);
        house.administrator.call(() -> payers.put(payer, terms(payer, cutOff)));
        var date = LocalDate.ofInstant(cutOff, ZoneOffset.UTC);

        await(() -> Actor.SYSTEM.call(() -> runs.find(payer, date)).isPresent());

        var run = Actor.SYSTEM.call(() -> runs.find(payer, date)).orElseThrow();
        assertThat(run.startedBy()).isEqualTo(Actor.SYSTEM.id());
        assertThat(run.startedAt()).isAfterOrEqualTo(run.cutOff());
        await(() -> state(run.id()) == RunState.RESERVED);
        assertThat(database.number("select count(*) from payouts.run where payer_id = ?", payer))
                .isEqualTo(1);
    }

    @Test
    void a_payer_whose_night_cannot_begin_keeps_nobody_elses_from_beginning() throws Exception {
        var two = Stream.generate(UUID::randomUUID).limit(2).sorted(LISTED).toList();
        var cutOff = Instant.now().plusSeconds(8);
        var date = LocalDate.ofInstant(cutOff, ZoneOffset.UTC);
        database.spoil(connection -> NotYet.nightsOf(connection, two.getFirst()));
        try {
            for (var payer : two) {
                house.administrator.call(() -> payers.put(payer, terms(payer, cutOff)));
            }
            await(() -> Actor.SYSTEM.call(() -> runs.find(two.getLast(), date)).isPresent());
            assertThat(Actor.SYSTEM.call(() -> runs.find(two.getFirst(), date))).isEmpty();
        } finally {
            database.spoil(NotYet::isOver);
        }
        await(() -> Actor.SYSTEM.call(() -> runs.find(two.getFirst(), date)).isPresent());
    }

    @Test
    void a_night_that_somebody_left_is_finished_and_so_are_its_files() throws Exception {
        house.withAnnotators(3);
        house.results(List.of("h1,a0,0,Approved,2.50", "h1,a1,1,Submitted,2.50"));
        var run = house.finance.call(() -> runs.begin(house.payer, SmallHouse.BUSINESS_DATE));
        Actor.SYSTEM.call(() -> nights.workNext(run.id(), NightStep.ACCEPT));

        await(() -> state(run.id()) == RunState.RESERVED);
        house.secondFinance.call(() -> releases.release(run.id()));
        await(() -> state(run.id()) == RunState.FILED);

        assertThat(
                        database.number(
                                "select sum(amount_minor) from payouts.payout where run_id = ?"
                                        + " and state = 'FILED'",
                                run.id()))
                .isEqualTo(500);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    private RunState state(UUID run) throws Exception {
        return Actor.SYSTEM.call(() -> runs.get(run)).state();
    }

    private static PayerTerms terms(UUID payer, Instant cutOff) {
        var account = DebtorAccount.unitedStates("021000021", "123456789");
        return new PayerTerms(
                "Payer " + payer,
                "US",
                "New York",
                "UTC",
                cutOff.atOffset(ZoneOffset.UTC).toLocalTime(),
                List.of(FundingAccount.of("USD", new BigDecimal("1.00"), account)));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var began = System.nanoTime();
        while (!condition.call()) {
            assertThat(System.nanoTime() - began).as("patience").isLessThan(PATIENCE.toNanos());
            Thread.sleep(200);
        }
    }
}
