package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.annotators.boundary.Towns;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.payouts.boundary.AnnotatorMoney;
import org.honorarium.payouts.boundary.Forecasts;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.Run;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No file says a false town: whose town no bank could read waits, and is told what to give. */
@ArquillianTest
class TownsIT {

    @Inject SmallHouse house;
    @Inject Towns towns;
    @Inject AnnotatorMoney money;
    @Inject Forecasts forecasts;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private UUID first;

    /** 40.00 and 2.00 wait. */
    @BeforeEach
    void money_waits_for_two() throws Exception {
        Map<String, UUID> people = house.withAnnotators(2);
        first = people.get(house.reference(0));
        house.results(List.of("h1,a1,0,Approved,40.00", "h1,a2,1,Approved,2.00"));
    }

    @Test
    void who_gives_a_town_in_other_letters_is_held_until_it_is_spelled_in_latin() throws Exception {
        house.livesIn("東京");

        assertThat(told()).contains(HoldReason.TOWN_NOT_LATIN);
        assertThat(house.finance.call(() -> forecasts.of(house.payer, 10)))
                .anyMatch(day -> day.hold().equals(Optional.of(HoldReason.TOWN_NOT_LATIN)));
        assertThat(decided(house.night())).containsExactly("HOLD TOWN_NOT_LATIN", "PAY");

        house.livesIn("Tokyo");
        assertThat(told()).isEmpty();
        assertThat(decided(house.night(SmallHouse.BUSINESS_DATE.plusDays(1))))
                .containsExactly("PAY");
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void what_can_be_spelled_in_latin_letters_is_readable() throws Exception {
        for (var town : List.of("Łódź", "Αθήνα", "Москва")) {
            house.livesIn(town);
            assertThat(told()).as(town).isEmpty();
        }
    }

    @Test
    void who_is_paid_without_a_town_needs_none() throws Exception {
        house.livesIn("東京");
        change("update annotators.bank_account set kind = 'PAYPAL' where annotator_id = '%s'");

        assertThat(told()).isEmpty();
    }

    @Test
    void those_who_came_before_are_looked_at_once_also_by_several_at_once() throws Exception {
        house.livesIn("東京");
        change("update annotators.annotator set town_latin = null where id = '%s'");
        assertThat(told()).as("nobody has looked").isEmpty();

        var looked = atOnce.times(4, () -> Actor.SYSTEM.call(() -> towns.look(1_000_000)));

        assertThat(looked).noneMatch(one -> one.isRefused());
        assertThat(told()).contains(HoldReason.TOWN_NOT_LATIN);
        assertThat(
                        database.number(
                                "select count(*) from annotators.annotator where town_latin is null"))
                .isZero();
    }

    @Test
    void the_database_promises_nothing_there_alone() throws Exception {
        var run = house.night();
        house.livesIn("東京");

        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                "insert into payouts.payout (id, run_id, annotator_id, payer_id, amount_minor,"
                                        + " currency, items, bank_account_id, end_to_end_id, uetr, state,"
                                        + " reserved_at, changed_at) select gen_random_uuid(), run_id,"
                                        + " annotator_id, payer_id, amount_minor, 'EUR', 1, bank_account_id,"
                                        + " 'x' || id, gen_random_uuid(), 'RESERVED', now(), now() from"
                                        + " payouts.payout where run_id = '"
                                        + run.id()
                                        + "'"))
                .contains("whose town no bank could read");
    }

    private void change(String statement) throws Exception {
        database.spoil(
                connection -> {
                    for (var table : List.of("annotators.annotator", "annotators.bank_account")) {
                        Database.change(
                                connection,
                                "alter table " + table + " no force row level security");
                        Database.change(
                                connection, "alter table " + table + " disable trigger user");
                    }
                    Database.change(connection, statement.formatted(first));
                    for (var table : List.of("annotators.annotator", "annotators.bank_account")) {
                        Database.change(
                                connection, "alter table " + table + " enable trigger user");
                        Database.change(
                                connection, "alter table " + table + " force row level security");
                    }
                });
    }

    private Optional<HoldReason> told() throws Exception {
        return new Actor(first, Set.of(Role.ANNOTATOR), false)
                .call(() -> money.summary(first))
                .getFirst()
                .hold();
    }

    private List<String> decided(Run run) throws Exception {
        return database.texts(
                "select concat_ws(' ', outcome, reason) from payouts.decision where run_id = ?"
                        + " order by amount_minor desc",
                run.id());
    }
}
