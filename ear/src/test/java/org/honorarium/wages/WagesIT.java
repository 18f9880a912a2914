package org.honorarium.wages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.honorarium.pricing.PricedHouse.card;
import static org.honorarium.pricing.PricedHouse.rule;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.money.entity.Money;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.pricing.PricedHouse;
import org.honorarium.pricing.SubmittedWork;
import org.honorarium.pricing.entity.CardVersion;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.quality.boundary.Decisions;
import org.honorarium.security.boundary.Admissions;
import org.honorarium.security.entity.UserOrder;
import org.honorarium.wages.boundary.HourlyWages;
import org.honorarium.wages.boundary.Previews;
import org.honorarium.wages.boundary.WageFloors;
import org.honorarium.wages.entity.Preview;
import org.honorarium.wages.entity.Preview.Below;
import org.honorarium.wages.entity.Preview.CountryFloor;
import org.honorarium.wages.entity.Repair;
import org.honorarium.wages.entity.WageRejected;
import org.honorarium.wages.entity.Watched;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an hour of work really pays, who is warned, and which price would repair it. */
@ArquillianTest
class WagesIT {

    @Inject PricedHouse priced;
    @Inject SubmittedWork work;
    @Inject Decisions decisions;
    @Inject HourlyWages wages;
    @Inject WageFloors floors;
    @Inject Previews previews;
    @Inject Admissions admissions;
    @Inject Notices notices;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private Actor manager;

    @BeforeEach
    void two_minutes_of_work_for_55_cents() throws Exception {
        priced.build();
        var house = priced.qualified.house;
        manager = new Actor(UUID.randomUUID(), Set.of(Role.OPERATIONS), false);
        var order =
                new UserOrder(
                        manager.id(),
                        "manager-" + manager.id().toString().toLowerCase(Locale.ROOT),
                        Set.of(Role.OPERATIONS),
                        Set.of(house.client),
                        false);
        Actor.SYSTEM.run(() -> admissions.admit(List.of(order), "a long enough password", false));
        priced.publish(card("0.50", rule("Hard", new Condition.Always(), Effect.MULTIPLY, "1.1")));
        floor("0.00");
    }

    @Test
    void who_runs_the_project_is_warned_once_for_each_floor() throws Exception {
        accepted(Watched.ENOUGH);
        assertThat(look().median()).hasToString("16.50 USD");
        assertThat(look().floor()).isNull();
        assertThat(warnings()).isZero();

        floor("20.00");
        assertThat(look().isBelow()).isTrue();
        look();
        assertThat(warnings()).isOne();

        floor("21.00");
        look();
        assertThat(warnings()).isEqualTo(2);
        floor("16.50");
        assertThat(look().isBelow()).isFalse();
        floor("20.00");
        look();
        assertThat(warnings()).isEqualTo(3);
    }

    @Test
    void a_few_annotations_are_no_reason_to_warn() throws Exception {
        accepted(Watched.ENOUGH - 1);
        floor("20.00");

        assertThat(look().isBelow()).isTrue();
        assertThat(warnings()).isZero();
    }

    @Test
    void the_price_that_would_repair_it_is_the_lowest_that_does() throws Exception {
        accepted(3);
        floor("20.00");
        look();

        var repair = repair();

        // 0.61 × 1.1 is 0.671, so 67 cents for two minutes: 20.10 an hour. 0.60 would be 19.80.
        assertThat(repair.base()).contains("0.5");
        assertThat(repair.repaired()).contains("0.61");
        assertThat(repair.median()).hasToString("16.50 USD");
        var never =
                priced.publish(
                        priced.taskType,
                        card(
                                "0.50",
                                rule("Never more", new Condition.Always(), Effect.CAP, "0.60")),
                        null);
        assertThat(repair().repaired()).contains("0.61");
        begun(never);
        assertThat(repair().repaired()).isEqualTo(Optional.empty());
    }

    /** As if its time had come. */
    private void begun(CardVersion version) throws Exception {
        database.spoil(
                connection -> {
                    var table = "alter table pricing.card_version ";
                    Database.change(connection, table + "disable trigger only_added_to");
                    Database.change(connection, table + "no force row level security");
                    Database.change(
                            connection,
                            "update pricing.card_version set starts_at = published_at where id = ?",
                            version.id());
                    Database.change(connection, table + "force row level security");
                    Database.change(connection, table + "enable trigger only_added_to");
                });
    }

    @Test
    void looking_back_holds_everybody_against_the_floor_of_their_own_country() throws Exception {
        accepted(2);
        var unset = lookBack(null);
        assertThat(unset.isHeldAgainstFloors()).isFalse();
        assertThat(unset.withoutFloor()).isOne();

        floor("20.00");
        var below = lookBack(null);
        assertThat(below.floor()).isNull();
        assertThat(below.floors()).containsExactly(new CountryFloor("US", usd("20.00"), 1));
        assertThat(below.withoutFloor()).isZero();
        assertThat(below.below()).isOne();
        assertThat(below.lowest())
                .singleElement()
                .returns("US", Below::country)
                .returns(usd("16.50"), Below::hourly)
                .returns(usd("20.00"), Below::floor);
        floor("16.50");
        assertThat(lookBack(null).below()).isZero();

        var typed = lookBack(usd("99.00"));
        assertThat(typed.floor()).hasToString("99.00 USD");
        assertThat(typed.floors()).isEmpty();
        assertThat(typed.below()).isOne();
    }

    @Test
    void nothing_counts_for_more_than_the_time_in_which_it_was_in_somebodys_hands()
            throws Exception {
        // An hour was written down of five minutes, and of six.
        var once = work.submitted(priced, 3600);
        priced.qualified.house.operations.run(() -> decisions.accept(once));
        floor("20.00");
        assertThat(look().median()).hasToString("6.60 USD");
        assertThat(repair().median()).hasToString("6.60 USD");
        assertThat(lookBack(null).lowest()).singleElement().returns(usd("6.60"), Below::hourly);

        var again = work.submitted(priced, 3600);
        work.doneAgain(again, 3600);
        priced.qualified.house.operations.run(() -> decisions.accept(again));

        assertThat(look().median()).hasToString("5.50 USD");
        assertThat(repair().median()).hasToString("5.50 USD");
        assertThat(
                        database.texts(
                                "select work_seconds from tasks.work where assignment_id in (?, ?)"
                                        + " order by work_seconds",
                                once,
                                again))
                .containsExactly("300", "360");
        assertThat(
                        database.texts(
                                "select work_seconds from tasks.versions where assignment_id = ?"
                                        + " order by version",
                                again))
                .containsExactly("300", "360");
    }

    private Preview lookBack(Money floor) throws Exception {
        var month = YearMonth.from(priced.offer(Map.of()).at().atZone(ZoneOffset.UTC));
        var same = card("0.50", rule("Hard", new Condition.Always(), Effect.MULTIPLY, "1.1"));
        return manager.call(
                () -> previews.preview(priced.project, priced.project, same, month, floor));
    }

    @Test
    void nobody_looks_from_elsewhere_and_two_at_once_set_one_floor_after_the_other()
            throws Exception {
        accepted(1);
        look();
        var elsewhere = new Actor(UUID.randomUUID(), Set.of(Role.OPERATIONS), false);

        assertThat(elsewhere.call(() -> wages.page(ofProject())).total()).isZero();
        assertThatExceptionOfType(WageRejected.class)
                .isThrownBy(() -> elsewhere.call(() -> wages.repair(priced.project, "US")))
                .returns("wages/nothing-watched", WageRejected::code);
        assertThatExceptionOfType(AccessRejected.class)
                .isThrownBy(() -> priced.oneself.call(() -> wages.page(ofProject())));
        assertThatExceptionOfType(WageRejected.class)
                .isThrownBy(() -> manager.call(() -> floors.put("ZZ", usd("1.00"))));
        var outcomes = atOnce.times(8, () -> manager.call(() -> floors.put("NZ", usd("9.00"))));
        assertThat(outcomes)
                .allMatch(one -> one.get().version() == outcomes.getFirst().get().version());
        assertThat(
                        database.refusal(
                                manager,
                                "insert into wages.floor values (gen_random_uuid(), 'US', 'USD', 1, 1,"
                                        + " ?, now())",
                                manager.id()))
                .contains("does not follow");
        assertThat(database.refusal(manager, "update wages.floor set hourly_minor = 0"))
                .contains("permission denied");
        assertThat(
                        database.refusal(
                                manager,
                                "insert into wages.watched values (?, 'ZZ', 'USD', 1, 1, 1, null, null,"
                                        + " now())",
                                priced.project))
                .contains("row-level security");
    }

    private void accepted(int many) throws Exception {
        for (int i = 0; i < many; i++) {
            var submitted = work.submitted(priced, 120);
            priced.qualified.house.operations.run(() -> decisions.accept(submitted));
        }
    }

    private void floor(String hourly) throws Exception {
        manager.call(() -> floors.put("us", usd(hourly)));
    }

    private Watched look() throws Exception {
        Actor.SYSTEM.call(wages::again);
        return manager.call(() -> wages.page(ofProject())).rows().getFirst();
    }

    private Repair repair() throws Exception {
        return manager.call(() -> wages.repair(priced.project, "US")).getFirst();
    }

    private PageRequest ofProject() {
        return new PageRequest(0, 10, "", true, Map.of("project", priced.project.toString()));
    }

    private long warnings() throws Exception {
        return manager.call(() -> notices.page(PageRequest.of(0, 50))).rows().stream()
                .filter(notice -> notice.code().equals("wages/below-the-floor"))
                .count();
    }

    private static Money usd(String amount) {
        return Money.of(new BigDecimal(amount), "USD");
    }
}
