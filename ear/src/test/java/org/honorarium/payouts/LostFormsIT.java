package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.holds.boundary.FormRules;
import org.honorarium.holds.boundary.TaxForms;
import org.honorarium.holds.entity.FormRule;
import org.honorarium.holds.entity.TaxForm;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.Run;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tax form that goes missing between a night and its release: such a payee is not paid. */
@ArquillianTest
class LostFormsIT {

    @Inject SmallHouse house;
    @Inject FormRules formRules;
    @Inject TaxForms forms;
    @Inject Releases releases;
    @Inject Notices notices;
    @Inject AtOnce atOnce;
    @Inject Database database;
    @Inject Clock clock;

    private UUID annotator;
    private TaxForm form;
    private Run run;

    /** 40.00 and 2.00 are reserved; both payees have the form that the payer needs. */
    @BeforeEach
    void a_night_of_two_payees_with_their_forms() throws Exception {
        var payees = house.withAnnotators(2);
        annotator = payees.get(house.reference(0));
        house.results(List.of("h1,a1,0,Approved,40.00", "h1,a2,1,Approved,2.00"));
        house.finance.call(() -> formRules.set(new FormRule(house.payer, "", "US", "W-9", true)));
        form = receive(annotator);
        receive(payees.get(house.reference(1)));
        run = house.night();
    }

    @Test
    void whose_form_is_withdrawn_is_called_off_and_told_and_comes_up_again() throws Exception {
        withdraw();

        released();

        assertThat(outcomes()).containsExactly("RELEASED", "CANCELLED TAX_FORM_MISSING");
        var oneself = new Actor(annotator, Set.of(Role.ANNOTATOR), false);
        assertThat(oneself.call(() -> notices.page(PageRequest.of(0, 20))).rows())
                .anyMatch(notice -> notice.code().equals("payouts/held-after-all"));
        house.night(SmallHouse.BUSINESS_DATE.plusDays(1));
        assertThat(
                        database.texts(
                                "select reason from payouts.decision d join payouts.run r on r.id = d.run_id"
                                        + " where d.annotator_id = ? and r.business_date = ?::date",
                                annotator,
                                SmallHouse.BUSINESS_DATE.plusDays(1).toString()))
                .containsExactly("TAX_FORM_MISSING");
        receive(annotator);
        house.night(SmallHouse.BUSINESS_DATE.plusDays(2));
        assertThat(
                        database.number(
                                "select count(*) from payouts.payout where annotator_id = ? and state ="
                                        + " 'RESERVED' and amount_minor = 4000",
                                annotator))
                .isEqualTo(1);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void a_form_whose_time_is_over_since_the_night_is_missing() throws Exception {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        database.spoil(
                connection -> {
                    Database.change(
                            connection,
                            "alter table holds.tax_form disable trigger user, no force row level security");
                    Database.change(
                            connection,
                            "update holds.tax_form set received_on = received_on - 9, recorded_at ="
                                    + " recorded_at - interval '9 days', valid_until = ?::date where id = ?",
                            today.minusDays(1).toString(),
                            form.id());
                    Database.change(
                            connection,
                            "alter table holds.tax_form enable trigger user, force row level security");
                    Database.change(
                            connection,
                            "update payouts.run set started_at = started_at - interval '2 days'"
                                    + " where id = ?",
                            run.id());
                });

        released();

        assertThat(outcomes()).containsExactly("RELEASED", "CANCELLED TAX_FORM_MISSING");
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void another_form_that_counts_is_enough() throws Exception {
        receive(annotator);
        withdraw();

        released();

        assertThat(outcomes()).containsExactly("RELEASED", "RELEASED");
    }

    @Test
    void a_withdrawal_of_before_the_night_that_was_written_after_it_counts() throws Exception {
        withdraw();
        database.spoil(
                connection -> {
                    Database.change(
                            connection,
                            "alter table holds.form_withdrawal disable trigger user, no force row level security");
                    Database.change(
                            connection,
                            "update holds.form_withdrawal set withdrawn_at = withdrawn_at - interval"
                                    + " '1 day' where form_id = ?",
                            form.id());
                    Database.change(
                            connection,
                            "alter table holds.form_withdrawal enable trigger user, force row level security");
                });

        released();

        assertThat(outcomes()).containsExactly("RELEASED", "CANCELLED TAX_FORM_MISSING");
    }

    @Test
    void the_database_releases_nobody_whose_form_is_missing() throws Exception {
        withdraw();

        assertThat(
                        database.refusal(
                                house.secondFinance,
                                "update payouts.run set state = 'RELEASED', released_by = '%s',"
                                                .formatted(house.secondFinance.id())
                                        + " released_at = now() where id = '"
                                        + run.id()
                                        + "'"))
                .contains("whose payee is held: TAX_FORM_MISSING");
    }

    @Test
    void a_withdrawal_that_is_not_written_yet_is_waited_for() throws Exception {
        var written = new CountDownLatch(1);
        var both =
                atOnce.all(
                        List.<Callable<Object>>of(
                                () -> withdrawnSlowly(written),
                                () -> {
                                    written.await();
                                    return house.secondFinance.call(
                                            () -> releases.release(run.id()));
                                }));

        both.forEach(AtOnce.Outcome::get);
        assertThat(outcomes()).containsExactly("RELEASED", "CANCELLED TAX_FORM_MISSING");
    }

    private Object withdrawnSlowly(CountDownLatch written) throws Exception {
        return database.committedAs(
                house.finance,
                "insert into holds.form_withdrawal values ('%s', '%s', 'Look.', '%s', now())"
                        .formatted(form.id(), annotator, house.finance.id()),
                () -> {
                    written.countDown();
                    Thread.sleep(1_500);
                });
    }

    private TaxForm receive(UUID payee) throws Exception {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var received =
                new TaxForm(UUID.randomUUID(), payee, "W-9", today.minusDays(1), Optional.empty());
        return house.operations.call(() -> forms.receive(received));
    }

    private void withdraw() throws Exception {
        house.finance.call(() -> forms.withdraw(form.id(), "Not signed."));
    }

    private void released() throws Exception {
        house.secondFinance.call(() -> releases.release(run.id()));
    }

    /** How the two stand, the smaller one first. */
    private List<String> outcomes() throws Exception {
        return database.texts(
                "select concat_ws(' ', state, cancel_reason) from payouts.payout where run_id = ?"
                        + " order by amount_minor",
                run.id());
    }
}
