package org.honorarium.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.banking.BankedHouse.line;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.banking.boundary.Reconciliations;
import org.honorarium.banking.boundary.SilentPayouts;
import org.honorarium.banking.entity.Figures;
import org.honorarium.banking.entity.Misfit;
import org.honorarium.banking.entity.Reconciliation;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.money.entity.Money;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each cent is in exactly one place, and what is not is named. */
@ArquillianTest
class ReconciliationIT {

    @Inject BankedHouse bank;
    @Inject Reconciliations reconciliations;
    @Inject SilentPayouts silent;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private UUID first;

    /** Five earned 10.00 to 14.00. */
    @BeforeEach
    void earnings() throws Exception {
        first = bank.withEarnings(5).get(bank.house.reference(0));
    }

    @Test
    void before_the_night_all_is_payable() throws Exception {
        assertThat(now().figures())
                .returns(usd(60_00), Figures::earned)
                .returns(usd(60_00), Figures::payable)
                .returns(usd(60_00), Figures::owed);
        assertThat(now().isProved()).isTrue();
    }

    @Test
    void after_a_night_and_the_banks_answers_each_cent_is_in_one_place() throws Exception {
        var run = bank.paid(0);
        bank.handOver(run);
        var ids = bank.endToEndIds(run);
        bank.answer(
                line("SETTLED", ids.get(0), "10.00"),
                line("RETURNED", ids.get(1), "11.00", "", "FOCR"),
                line("REJECTED", ids.get(2), "12.00", "", "AM04"));
        bank.house.results(List.of("x1,x1,0,Approved,0.40"));
        bank.paid(1);

        assertProved(now());
        // The second night reserved and sent what came back; what is below the minimum is held.
        assertThat(now().figures())
                .returns(usd(60_40), Figures::earned)
                .returns(usd(10_00), Figures::settled)
                .returns(usd(50_00), Figures::onItsWay)
                .returns(usd(40), Figures::held)
                .returns(usd(0), Figures::returned)
                .returns(usd(10_00), Figures::bank);
    }

    @Test
    void what_came_back_is_returned_until_a_night_takes_it() throws Exception {
        var run = bank.paid(0);
        bank.handOver(run);
        bank.answer(line("RETURNED", bank.endToEndIds(run).get(1), "11.00"));

        assertProved(now());
        assertThat(now().figures())
                .returns(usd(11_00), Figures::returned)
                .returns(usd(49_00), Figures::onItsWay)
                .returns(usd(0), Figures::settled);
    }

    @Test
    void a_night_is_reconciled_once_however_many_look() throws Exception {
        bank.paid(0);

        var all =
                atOnce.times(
                        4,
                        () ->
                                Actor.SYSTEM.call(
                                        () -> reconciliations.afterNight(bank.house.payer)));

        assertThat(all).noneMatch(one -> one.isRefused());
        assertThat(count("banking.reconciliation where nightly and payer_id = ?")).isEqualTo(1);
    }

    @Test
    void what_was_written_down_some_days_ago_is_carried_and_not_read_again() throws Exception {
        var run = bank.paid(0);
        bank.handOver(run);
        var ids = bank.endToEndIds(run);
        bank.answer(
                line("SETTLED", ids.get(0), "10.00"),
                line("SETTLED", ids.get(1), "11.00"),
                line("RETURNED", ids.get(1), "11.00"));
        daysPass();
        var closed = now();
        assertProved(closed);
        assertThat(closed.figures().closed())
                .isEqualTo(new Figures.Closed(60_00, 10_00, 39_00, 10_00, 0));

        bank.house.results(List.of("x1,x1,0,Approved,5.00"));
        bank.answer(line("SETTLED", ids.get(2), "12.00"));

        var later = now();
        assertProved(later);
        assertThat(later.figures())
                .returns(usd(65_00), Figures::earned)
                .returns(usd(22_00), Figures::settled)
                .returns(usd(27_00), Figures::onItsWay);
        assertThat(later.figures().closed()).isEqualTo(closed.figures().closed());
    }

    @Test
    void what_is_missing_is_named() throws Exception {
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "delete from payouts.open_item where annotator_id = ?",
                                first));

        var looked = now();

        assertThat(looked.isProved()).isFalse();
        var misfits = bank.house.finance.call(() -> reconciliations.misfits(looked.id()));
        assertThat(misfits).extracting(Misfit::kind).containsExactly("EARNED", "OWED", "PAYEE");
        assertThat(misfits.getLast())
                .returns(first, Misfit::subject)
                .returns("1000 owed, 0 waiting or reserved", Misfit::detail);
    }

    @Test
    void a_line_that_nobody_has_resolved_is_named() throws Exception {
        var run = bank.paid(0);
        bank.handOver(run);
        bank.answer(line("SETTLED", bank.endToEndIds(run).getFirst(), "9.99"));

        var looked = now();

        assertThat(bank.house.finance.call(() -> reconciliations.misfits(looked.id())))
                .singleElement()
                .returns("BANK_LINE", Misfit::kind)
                .returns("line 2: OTHER_AMOUNT", Misfit::detail);
    }

    private Reconciliation now() throws Exception {
        return bank.house.finance.call(() -> reconciliations.now(bank.house.payer)).getFirst();
    }

    private void assertProved(Reconciliation one) throws Exception {
        assertThat(bank.house.finance.call(() -> reconciliations.misfits(one.id()))).isEmpty();
        assertThat(one.isProved()).isTrue();
        assertThat(database.wrong(bank.house.payer)).isEmpty();
    }

    /** Everything was written down five days ago. */
    private void daysPass() throws Exception {
        database.spoil(
                connection -> {
                    for (var table :
                            List.of(
                                    "earnings.earning,recorded_at,payer_id = ?",
                                    "ledger.transfer,recorded_at,debit_account_id in (select id from"
                                            + " ledger.account where book_id = ?)",
                                    "banking.settlement,settled_at,payout_id in (select id from"
                                            + " payouts.payout where payer_id = ?)",
                                    "banking.reversal,reversed_at,payout_id in (select id from"
                                            + " payouts.payout where payer_id = ?)")) {
                        var part = table.split(",");
                        Database.change(
                                connection,
                                "alter table " + part[0] + " disable trigger only_added_to");
                        Database.change(
                                connection,
                                "update %s set %s = %s - interval '5 days' where %s"
                                        .formatted(part[0], part[1], part[1], part[2]),
                                bank.house.payer);
                        Database.change(
                                connection,
                                "alter table " + part[0] + " enable trigger only_added_to");
                    }
                });
    }

    private static Money usd(long minor) {
        return new Money(minor, "USD");
    }

    private long count(String where) throws Exception {
        return database.number("select count(*) from " + where, bank.house.payer);
    }
}
