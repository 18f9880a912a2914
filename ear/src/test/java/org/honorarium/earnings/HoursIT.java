package org.honorarium.earnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.earnings.boundary.Adjustments;
import org.honorarium.earnings.boundary.HourlyRates;
import org.honorarium.earnings.boundary.Timesheets;
import org.honorarium.earnings.entity.AdjustmentTerms;
import org.honorarium.earnings.entity.Hours;
import org.honorarium.earnings.entity.HoursState;
import org.honorarium.earnings.entity.HoursTerms;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.money.entity.Money;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.payouts.boundary.AnnotatorMoney;
import org.honorarium.pricing.boundary.Budgets;
import org.honorarium.projects.boundary.Members;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paid hours: entered by the annotator, approved by another person, a line of their own. */
@ArquillianTest
class HoursIT {

    private static final PageRequest ALL = PageRequest.of(0, 20);

    @Inject SmallHouse house;
    @Inject Members members;
    @Inject HourlyRates rates;
    @Inject Timesheets timesheets;
    @Inject Adjustments adjustments;
    @Inject Budgets budgets;
    @Inject AnnotatorMoney money;
    @Inject Notices notices;
    @Inject AtOnce atOnce;
    @Inject Database database;
    @Inject Clock clock;

    private UUID annotator;
    private Actor oneself;
    private LocalDate today;

    @BeforeEach
    void a_member_at_thirty_dollars_an_hour() throws Exception {
        annotator = house.withAnnotators(1).get(house.reference(0));
        oneself = new Actor(annotator, Set.of(Role.ANNOTATOR), false);
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        house.operations.call(
                () -> members.join(house.project, List.of(annotator), clock.instant()));
        rate("30.00", today.minusDays(10));
    }

    @Test
    void approved_hours_are_a_line_of_their_own_at_the_rate_of_their_day() throws Exception {
        var sent = send(UUID.randomUUID(), today, 50, "Training on the new guideline.");
        assertThat(sent.state()).isEqualTo(HoursState.SENT);
        assertThat(sent.amount()).hasToString("25.00 USD");

        var approved = house.operations.call(() -> timesheets.approve(sent.id()));

        assertThat(approved.state()).isEqualTo(HoursState.APPROVED);
        assertThat(oneself.call(() -> money.lines(annotator, ALL)).rows())
                .anyMatch(
                        line ->
                                line.price().toString().equals("25.00 USD")
                                        && line.givenFor().startsWith("Training"));
        assertThat(oneself.call(() -> notices.page(ALL)).rows())
                .anyMatch(notice -> notice.code().equals("earnings/hours-approved"));
        assertThat(database.wrong(house.payer)).isEmpty();
        assertThat(codeOf(() -> oneself.call(() -> timesheets.withdraw(sent.id()))))
                .isEqualTo("earnings/hours-decided");
    }

    @Test
    void a_part_of_a_cent_counts_for_the_annotator() throws Exception {
        assertThat(send(UUID.randomUUID(), today, 1, "A call.").amount()).hasToString("0.50 USD");
        rate("10.00", today.plusDays(2));
        assertThat(house.operations.call(() -> rates.of(house.project)).getFirst().pay(1))
                .hasToString("0.17 USD");
    }

    @Test
    void refused_hours_are_not_paid_and_say_why() throws Exception {
        var sent = send(UUID.randomUUID(), today, 60, "A meeting.");

        assertThat(codeOf(() -> house.operations.call(() -> timesheets.refuse(sent.id(), " "))))
                .isEqualTo("earnings/hours-wrong");
        house.operations.call(() -> timesheets.refuse(sent.id(), "There was no meeting."));

        assertThat(oneself.call(() -> timesheets.find(sent.id())).reason())
                .isEqualTo("There was no meeting.");
        assertThat(database.number(countOf(sent.id()))).isZero();
        assertThat(codeOf(() -> house.operations.call(() -> timesheets.approve(sent.id()))))
                .isEqualTo("earnings/hours-decided");
    }

    @Test
    void a_rate_changes_forward_only() throws Exception {
        assertThat(codeOf(() -> rate("40.00", today))).isEqualTo("earnings/rate-starts-too-early");
        rate("40.00", today.plusDays(2));
        assertThat(rate("40.00", null)).isEqualTo(2);
        assertThat(codeOf(() -> rate("50.00", today))).isEqualTo("earnings/rate-starts-too-early");
        assertThat(send(UUID.randomUUID(), today, 60, "A call.").amount()).hasToString("30.00 USD");
        assertThat(codeOf(() -> send(UUID.randomUUID(), today.minusDays(11), 60, "Before.")))
                .isEqualTo("earnings/hours-without-rate");
        assertThat(codeOf(() -> send(UUID.randomUUID(), today.minusDays(40), 60, "Long ago.")))
                .isEqualTo("earnings/hours-wrong");
    }

    @Test
    void a_start_by_mistake_is_repaired_by_the_next_version() throws Exception {
        rate("40.00", today.plusYears(1));
        assertThat(rate("45.00", today.plusDays(2))).isEqualTo(3);
        assertThat(rate("40.00", today.plusDays(9))).isEqualTo(4);
        assertThat(rate("50.00", null)).isEqualTo(5);
        var inAYear =
                "select amount_minor from earnings.hourly_rate where annotator_id = ? and starts_on <= ?"
                        + " order by version desc limit 1";
        assertThat(database.number(inAYear, annotator, today.plusYears(2))).isEqualTo(5000);
    }

    @Test
    void a_day_has_24_hours_however_many_send_at_once() throws Exception {
        var outcomes = atOnce.times(8, () -> send(UUID.randomUUID(), today, 300, "At once."));

        assertThat(outcomes.stream().filter(one -> !one.isRefused())).hasSize(4);
        assertThat(outcomes.stream().filter(one -> one.isRefused()))
                .allMatch(one -> one.refusal().toString().contains("24 hours"));
    }

    @Test
    void whoever_is_first_decides_and_what_arrives_twice_is_one_entry() throws Exception {
        var id = UUID.randomUUID();
        for (var one : atOnce.times(4, () -> send(id, today, 30, "Once."))) {
            assertThat(one.get().id()).isEqualTo(id);
        }
        assertThat(codeOf(() -> send(id, today, 31, "Once.")))
                .isEqualTo("earnings/hours-exist-with-different-content");

        var outcomes =
                atOnce.<Hours>all(
                        () -> house.operations.call(() -> timesheets.approve(id)),
                        () -> house.operations.call(() -> timesheets.approve(id)),
                        () -> house.operations.call(() -> timesheets.refuse(id, "Not needed.")),
                        () -> oneself.call(() -> timesheets.withdraw(id)));

        var state = oneself.call(() -> timesheets.find(id)).state();
        assertThat(outcomes.stream().filter(one -> !one.isRefused()))
                .isNotEmpty()
                .allMatch(one -> one.answer().state() == state);
        assertThat(database.number(countOf(id))).isEqualTo(state == HoursState.APPROVED ? 1 : 0);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void hours_bonuses_and_corrections_count_against_the_budget() throws Exception {
        house.operations.call(() -> budgets.putOfProject(house.project, usd("100.00"), 80));
        house.operations.call(() -> budgets.putOfClient(house.client, usd("20.00"), 80));
        var sent = send(UUID.randomUUID(), today, 60, "A call.");
        assertThat(spent()).isEqualTo("0.00 USD");

        house.operations.call(() -> timesheets.approve(sent.id()));
        house.operations.call(
                () ->
                        adjustments.give(
                                UUID.randomUUID(),
                                new AdjustmentTerms(
                                        annotator,
                                        house.project,
                                        usd("5.00"),
                                        "Well done.",
                                        java.util.Optional.empty())));

        assertThat(spent()).isEqualTo("35.00 USD");
        var client = house.operations.call(() -> budgets.ofClient(house.client)).getFirst();
        assertThat(client.left()).hasToString("-15.00 USD");
    }

    @Test
    void nothing_passes_the_rules_whatever_java_says() throws Exception {
        var sent = send(UUID.randomUUID(), today, 60, "A call.");
        var copy =
                "insert into earnings.hours select gen_random_uuid(), annotator_id, project_id, %s, %s,"
                        + " purpose, %s, %s, currency, now(), '%s', %s from earnings.hours where id = '"
                        + sent.id()
                        + "'";
        var nobody = "null, null, null, null";

        assertThat(refused(copy.formatted("day", 60, 4000, 4000, "SENT", nobody)))
                .contains("not at the rate of their day");
        assertThat(refused(copy.formatted("day", 60, 3000, 3001, "SENT", nobody)))
                .contains("hours_pay_what_they_took");
        assertThat(refused(copy.formatted("day", 1440, 3000, 72000, "SENT", nobody)))
                .contains("has no room");
        assertThat(refused(copy.formatted("day - 40", 60, 3000, 3000, "SENT", nobody)))
                .contains("not of the last month");
        var decide =
                "update earnings.hours set state = '%s', decided_by = '%s', decided_at = now(),"
                        + " earning_id = %s where id = '"
                        + sent.id()
                        + "'";
        assertThat(refused(decide.formatted("APPROVED", annotator, "gen_random_uuid()")))
                .containsAnyOf("row-level security", "nobody_decides_about_their_own_hours");
        assertThat(
                        database.refusal(
                                house.operations,
                                decide.formatted(
                                                "APPROVED",
                                                house.operations.id(),
                                                "gen_random_uuid()")
                                        + "; set constraints all immediate"))
                .contains("approved and not earned");
        assertThat(database.refusal(house.operations, "update earnings.hours set minutes = 1"))
                .contains("permission denied");
        assertThat(
                        refused(
                                "insert into earnings.hourly_rate select gen_random_uuid(),"
                                        + " annotator_id, project_id, 2, 9000, currency,"
                                        + " starts_on + 20, annotator_id, now()"
                                        + " from earnings.hourly_rate where annotator_id = '"
                                        + annotator
                                        + "'"))
                .containsAnyOf("row-level security", "nobody_sets_their_own_rate");
        assertThat(
                        database.refusal(
                                house.operations,
                                "insert into earnings.hourly_rate select gen_random_uuid(),"
                                        + " annotator_id, project_id, 2, 9000, currency, starts_on,"
                                        + " set_by, now() from earnings.hourly_rate where"
                                        + " annotator_id = '"
                                        + annotator
                                        + "'"))
                .contains("cannot start on");
    }

    private String refused(String statement) throws Exception {
        return database.refusal(oneself, statement);
    }

    private static String countOf(UUID hours) {
        return "select count(*) from ledger.transfer where code = 'HOURS_APPROVED' and subject_id = '"
                + hours
                + "'";
    }

    private String spent() throws Exception {
        return house.operations
                .call(() -> budgets.ofProject(house.project))
                .orElseThrow()
                .spent()
                .toString();
    }

    private int rate(String hourly, LocalDate from) throws Exception {
        return house.operations
                .call(() -> rates.put(house.project, annotator, usd(hourly), from))
                .version();
    }

    private Hours send(UUID id, LocalDate day, int minutes, String purpose) throws Exception {
        return oneself.call(
                () -> timesheets.send(id, new HoursTerms(house.project, day, minutes, purpose)));
    }

    private static Money usd(String amount) {
        return Money.of(new BigDecimal(amount), "USD");
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
