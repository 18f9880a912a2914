package org.honorarium.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.calendar.boundary.BankDays;
import org.honorarium.calendar.entity.BankCalendar;
import org.honorarium.calendar.entity.CalendarRejected;
import org.honorarium.calendar.entity.ClosingDay;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.payers.boundary.Payers;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bank days: what was announced beside the rules, and what is paid by them. */
@ArquillianTest
class BankDaysIT {

    @Inject SmallHouse house;
    @Inject BankDays days;
    @Inject Payers payers;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private Actor administrator;
    private LocalDate monday;

    /** A Monday in 2029 to 2039 that no other test looks at; holidays apart. */
    @BeforeEach
    void a_day_that_is_a_bank_day() throws Exception {
        administrator = house.administrator;
        var free = LocalDate.of(2029, 1, 1).plusWeeks(UUID.randomUUID().hashCode() & 0x1ff);
        while (!open(free) || !open(free.plusDays(1)) || !open(free.minusDays(3))) {
            free = free.plusWeeks(1);
        }
        monday = free;
    }

    @Test
    void an_unforeseen_closing_day_moves_what_is_paid_to_the_next_bank_day() throws Exception {
        house.withAnnotators(1);
        var friday = monday.minusDays(3);
        var saturday = house.operations.call(() -> payers.cutOff(house.payer, friday));

        announce(monday, true, "Storm, the Reserve Bank is closed.");

        assertThat(next(friday)).isEqualTo(monday.plusDays(1));
        assertThat(house.operations.call(() -> days.before("USD", monday.plusDays(1))))
                .isEqualTo(friday);
        assertThat(
                        house.operations.call(
                                () -> payers.payDay(payers.rhythm(house.payer), "USD", saturday)))
                .isEqualTo(monday.plusDays(1));
        assertThat(closing(monday).announcement().orElseThrow().reason())
                .isEqualTo("Storm, the Reserve Bank is closed.");
        assertThat(
                        database.number(
                                "select count(*) from audit.record where action = 'calendar/announced'"
                                        + " and after ->> 'day' = ? and actor_id = ?",
                                monday.toString(),
                                administrator.id()))
                .isEqualTo(1);
    }

    @Test
    void the_last_word_on_a_day_holds_and_all_of_them_stay() throws Exception {
        announce(monday, true, "Strike.");
        announce(monday, false, "No strike after all.");

        assertThat(next(monday.minusDays(3))).isEqualTo(monday);
        assertThat(closing(monday).closed()).isFalse();
        assertThat(announced(monday)).isEqualTo(2);
    }

    @Test
    void what_is_announced_twice_or_twice_at_once_is_announced_once() throws Exception {
        var outcomes =
                atOnce.times(
                        8,
                        () -> {
                            announce(monday, true, "Day of mourning.");
                            return monday;
                        });

        assertThat(outcomes).noneMatch(outcome -> outcome.isRefused());
        announce(monday, true, "Day of mourning, again.");
        assertThat(announced(monday)).isEqualTo(1);
    }

    @Test
    void what_cannot_be_announced_is_refused() {
        assertThat(refusal(monday, " ")).isEqualTo("calendar/reason-wrong");
        assertThat(refusal(monday, "x".repeat(201))).isEqualTo("calendar/reason-wrong");
        assertThat(refusal(monday.minusDays(1), "Sunday.")).isEqualTo("calendar/weekend");
        assertThat(refusal(LocalDate.of(2026, 1, 5), "Too late."))
                .isEqualTo("calendar/day-has-passed");
        assertThatExceptionOfType(CalendarRejected.class)
                .isThrownBy(
                        () -> house.finance.call(() -> days.closings(BankCalendar.TARGET, 2041)))
                .satisfies(found -> assertThat(found.code()).isEqualTo("calendar/year-unknown"));
        assertThatExceptionOfType(AccessRejected.class)
                .isThrownBy(
                        () ->
                                house.finance.run(
                                        () ->
                                                days.announce(
                                                        BankCalendar.FEDWIRE,
                                                        monday,
                                                        true,
                                                        "Finance.")));
    }

    @Test
    void the_database_holds_all_of_it_alone() throws Exception {
        announce(monday, true, "Flood.");
        var add =
                "insert into calendar.announcement values (gen_random_uuid(), '%s', date '%s', %d, true, '%s',"
                        + " '%s', now())";
        var me = administrator.id();

        assertThat(refused(add.formatted("FEDWIRE", monday, 1, "Again.", me)))
                .contains("announcement_pkey");
        assertThat(refused(add.formatted("MOON", monday, 2, "Again.", me)))
                .contains("calendar_is_known");
        assertThat(refused(add.formatted("FEDWIRE", monday, 2, "", me)))
                .contains("an_announcement_has_a_reason");
        assertThat(refused(add.formatted("FEDWIRE", monday.minusDays(1), 1, "Sunday.", me)))
                .contains("weekends_stay_closed");
        assertThat(refused(add.formatted("FEDWIRE", "2026-01-05", 1, "Long ago.", me)))
                .contains("days_that_have_passed_stay_as_they_were");
        assertThat(refused(add.formatted("FEDWIRE", monday, 2, "As another.", UUID.randomUUID())))
                .contains("row-level security");
        assertThat(
                        database.refusal(
                                house.finance,
                                add.formatted(
                                        "FEDWIRE", monday, 2, "Finance.", house.finance.id())))
                .contains("row-level security");
        assertThat(refused("update calendar.announcement set closed = false"))
                .contains("permission denied");
        assertThat(refused("delete from calendar.announcement")).contains("permission denied");
    }

    private String refused(String statement) throws Exception {
        return database.refusal(administrator, statement);
    }

    private void announce(LocalDate day, boolean closed, String reason) throws Exception {
        administrator.run(() -> days.announce(BankCalendar.FEDWIRE, day, closed, reason));
    }

    private String refusal(LocalDate day, String reason) {
        var code = new AtomicReference<String>();
        assertThatExceptionOfType(CalendarRejected.class)
                .isThrownBy(() -> announce(day, true, reason))
                .satisfies(found -> code.set(found.code()));
        return code.get();
    }

    private LocalDate next(LocalDate day) throws Exception {
        return house.operations.call(() -> days.after("USD", day));
    }

    private boolean open(LocalDate day) throws Exception {
        return house.operations.call(() -> days.isOpen(BankCalendar.FEDWIRE, day));
    }

    private ClosingDay closing(LocalDate day) throws Exception {
        return house.finance.call(() -> days.closings(BankCalendar.FEDWIRE, day.getYear())).stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private long announced(LocalDate day) throws Exception {
        return database.number(
                "select count(*) from calendar.announcement where calendar = 'FEDWIRE' and day = ?",
                day);
    }
}
