package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.house.Database.change;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.holds.boundary.Holds;
import org.honorarium.holds.entity.HoldKind;
import org.honorarium.holds.entity.HoldTerms;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.payouts.boundary.LegalLimits;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.NearLimit;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No hold and no threshold of the house passes the last day on which the law lets work be paid. */
@ArquillianTest
class LegalLimitsIT {

    @Inject SmallHouse house;
    @Inject LegalLimits limits;
    @Inject Holds holds;
    @Inject Releases releases;
    @Inject Database database;

    private Map<String, UUID> people;

    /** Three in Japan earned less than the minimum; the night is the one of 2 March. */
    @BeforeEach
    void three_payees_in_japan() throws Exception {
        people = house.withAnnotators(3);
        database.spoil(
                connection ->
                        change(
                                connection,
                                "update annotators.annotator set country = 'JP' where reference like ?",
                                house.reference(0).substring(0, house.reference(0).length() - 1)
                                        + "%"));
        house.results(
                List.of("h1,a1,0,Approved,0.40", "h1,a2,1,Approved,0.40", "h1,a3,2,Approved,0.40"));
    }

    @Test
    void the_night_pays_ten_days_before_whatever_holds_and_however_little_it_is() throws Exception {
        // Counting the day of receipt, 12 March is the sixtieth from 12 January.
        received(0, "2026-01-12T00:00:00Z");
        received(1, "2026-01-13T00:00:00Z");
        received(2, "2026-01-12T00:00:00Z");
        hold(0, HoldKind.UNDER_REVIEW);
        hold(2, HoldKind.SANCTIONS_MATCH);

        house.night();

        // The cut-off is 3 March in Tokyo; ten days before 12 March is the 2nd, before 13 March the
        // 3rd.
        assertThat(decided(0)).isEqualTo("paid");
        assertThat(decided(1)).isEqualTo("paid");
        assertThat(decided(2)).isEqualTo("SANCTIONS_MATCH");
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void a_day_too_early_it_holds_as_always() throws Exception {
        received(0, "2026-01-14T00:00:00Z");

        house.night();

        assertThat(decided(0)).isEqualTo("BELOW_MINIMUM");
    }

    @Test
    void what_the_law_wants_paid_no_choice_calls_off_at_the_release() throws Exception {
        received(0, "2026-01-12T00:00:00Z");
        received(1, "2026-01-12T00:00:00Z");
        house.results(List.of("h2,a4,2,Approved,4.00"));
        hold(0, HoldKind.UNDER_REVIEW);
        var run = house.night();
        hold(1, HoldKind.UNDER_REVIEW);
        hold(2, HoldKind.UNDER_REVIEW);

        house.secondFinance.call(() -> releases.release(run.id()));

        assertThat(released(0)).isEqualTo("RELEASED");
        assertThat(released(1)).isEqualTo("RELEASED");
        assertThat(released(2)).isEqualTo("CANCELLED UNDER_REVIEW");
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void what_the_law_wants_paid_is_called_off_by_what_is_no_choice() throws Exception {
        received(0, "2026-01-12T00:00:00Z");
        var run = house.night();
        hold(0, HoldKind.SANCTIONS_MATCH);

        house.secondFinance.call(() -> releases.release(run.id()));

        assertThat(released(0)).isEqualTo("CANCELLED SANCTIONS_MATCH");
    }

    @Test
    void of_what_no_night_can_pay_finance_is_told_once() throws Exception {
        hold(0, HoldKind.SANCTIONS_MATCH);

        var near = mine();
        assertThat(near).hasSize(3);
        assertThat(near.getFirst().lastDay()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(near.stream().map(NearLimit::block))
                .containsOnly(HoldReason.SANCTIONS_MATCH, null)
                .containsOnlyOnce(HoldReason.SANCTIONS_MATCH);

        assertThat(Actor.SYSTEM.call(limits::alarm)).isPositive();
        assertThat(Actor.SYSTEM.call(limits::alarm)).isZero();
        assertThat(
                        database.texts(
                                "select annotator_id::text from payouts.limit_alarm where payer_id = ?",
                                house.payer))
                .containsExactly(people.get(house.reference(0)).toString());
    }

    @Test
    void what_is_reserved_and_not_released_is_told_and_what_stands_in_the_way_next_is_told_again()
            throws Exception {
        received(0, "2026-01-12T00:00:00Z");
        house.night();

        assertThat(mine()).extracting(NearLimit::block).containsOnlyOnce(HoldReason.NOT_RELEASED);
        assertThat(mine().getFirst().lastDay()).isEqualTo(LocalDate.of(2026, 3, 12));
        Actor.SYSTEM.call(limits::alarm);
        var payout =
                database.texts("select id from payouts.payout where payer_id = ?", house.payer)
                        .getFirst();
        house.finance.run(() -> releases.cancel(UUID.fromString(payout), "Not today"));
        hold(0, HoldKind.SANCTIONS_MATCH);
        Actor.SYSTEM.call(limits::alarm);

        assertThat(
                        database.texts(
                                "select last_day || ' ' || reason from payouts.limit_alarm"
                                        + " where payer_id = ? order by reason",
                                house.payer))
                .containsExactly("2026-03-12 NOT_RELEASED", "2026-03-12 SANCTIONS_MATCH");
    }

    @Test
    void what_was_released_and_does_not_reach_the_payee_is_told_too() throws Exception {
        received(0, "2026-01-12T00:00:00Z");
        var run = house.night();
        house.secondFinance.call(() -> releases.release(run.id()));
        assertThat(mine())
                .extracting(NearLimit::block)
                .doesNotContain(HoldReason.NOT_RELEASED, HoldReason.NOT_HANDED_OVER);

        stands("FILED", "25 hours");
        assertThat(mine())
                .extracting(NearLimit::block)
                .containsOnlyOnce(HoldReason.NOT_HANDED_OVER);
        Actor.SYSTEM.call(limits::alarm);
        stands("SENT", "4 days");
        assertThat(mine()).extracting(NearLimit::block).doesNotContain(HoldReason.UNANSWERED);
        stands("UNKNOWN", "1 hour");
        assertThat(mine()).extracting(NearLimit::block).containsOnlyOnce(HoldReason.UNANSWERED);
        Actor.SYSTEM.call(limits::alarm);

        assertThat(
                        database.texts(
                                "select last_day || ' ' || reason from payouts.limit_alarm"
                                        + " where payer_id = ? order by reason",
                                house.payer))
                .containsExactly("2026-03-12 NOT_HANDED_OVER", "2026-03-12 UNANSWERED");
    }

    /** As if its payout stood like this for so long. */
    private void stands(String state, String since) throws Exception {
        database.spoil(
                connection -> {
                    change(connection, "alter table payouts.payout disable trigger user");
                    change(
                            connection,
                            "update payouts.payout set state = ?, changed_at = now() - ?::text::interval"
                                    + " where payer_id = ?",
                            state,
                            since,
                            house.payer);
                    change(connection, "alter table payouts.payout enable trigger user");
                });
    }

    @Test
    void nobody_changes_the_law_or_raises_an_alarm_for_the_house() throws Exception {
        assertThat(database.refusal(house.finance, "update payouts.legal_limit set days = 365"))
                .contains("permission denied");
        assertThat(
                        database.refusal(
                                house.finance,
                                "insert into payouts.limit_alarm values (gen_random_uuid(),"
                                        + " gen_random_uuid(), 'USD', now(), 'NO_ACCOUNT', now())"))
                .contains("row-level security");
    }

    private void hold(int number, HoldKind kind) throws Exception {
        var terms =
                new HoldTerms(
                        people.get(house.reference(number)),
                        Optional.empty(),
                        kind,
                        Optional.empty(),
                        "We look first.",
                        Optional.empty());
        house.finance.call(() -> holds.put(UUID.randomUUID(), terms));
    }

    private void received(int number, String at) throws Exception {
        database.spoil(
                connection -> {
                    change(connection, "alter table tasks.assignment disable trigger user");
                    change(
                            connection,
                            "update tasks.assignment set submitted_at = ?::text::timestamptz"
                                    + " where annotator_id = ?",
                            at,
                            people.get(house.reference(number)));
                    change(connection, "alter table tasks.assignment enable trigger user");
                });
    }

    private String decided(int number) throws Exception {
        return database.texts(
                        "select coalesce(reason, 'paid') from payouts.decision where annotator_id = ?",
                        people.get(house.reference(number)))
                .getFirst();
    }

    private String released(int number) throws Exception {
        return database.texts(
                        "select concat_ws(' ', state, cancel_reason) from payouts.payout where annotator_id = ?",
                        people.get(house.reference(number)))
                .getFirst();
    }

    private List<NearLimit> mine() throws Exception {
        return house.finance.call(limits::near).stream()
                .filter(one -> one.payer().equals(house.payer))
                .toList();
    }
}
