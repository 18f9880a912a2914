package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.exchange.boundary.ExchangeRates;
import org.honorarium.exchange.entity.Quoted;
import org.honorarium.exchange.entity.Rate;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rate far from the one before counts only when another person has confirmed it. */
@ArquillianTest
class FarRatesIT {

    private final Actor finance = SmallHouse.somebody(Role.FINANCE, false);
    private final Actor second = SmallHouse.somebody(Role.FINANCE, false);

    @Inject ExchangeRates rates;
    @Inject AtOnce atOnce;
    @Inject Database database;
    @Inject Clock clock;

    private String source;

    /** A pair that no other test uses, at 2.00. */
    @BeforeEach
    void a_first_rate() throws Exception {
        source = "Source " + UUID.randomUUID();
        var first = load("2.00", 600);
        if (first.waiting()) {
            second.call(() -> rates.confirm(first.id()));
        }
    }

    @Test
    void near_the_one_before_it_counts_and_far_from_it_it_waits() throws Exception {
        assertThat(load("2.20", 500).waiting()).isFalse();
        var tenfold = load("22.0", 400);
        assertThat(tenfold.waiting()).isTrue();
        assertThat(counting()).isEqualTo("2.2");

        assertThat(codeOf(() -> finance.call(() -> rates.confirm(tenfold.id()))))
                .isEqualTo("exchange/another-person-confirms");
        var program = new Actor(UUID.randomUUID(), Set.of(Role.FINANCE, Role.SERVICE), false);
        assertThat(codeOf(() -> program.call(() -> rates.confirm(tenfold.id()))))
                .isEqualTo("exchange/person-missing");
        atOnce.times(3, () -> second.call(() -> rates.confirm(tenfold.id())))
                .forEach(AtOnce.Outcome::get);

        assertThat(counting()).isEqualTo("22");
        assertThat(
                        database.texts(
                                "select action from audit.record where subject_id = ? order by id",
                                tenfold.id()))
                .containsExactly("exchange/rate-loaded", "exchange/rate-confirmed");
        var back = load("2.1", 300);
        assertThat(back.waiting()).isTrue();
        second.call(() -> rates.confirm(back.id()));
    }

    @Test
    void a_rate_that_counts_waits_for_nobody() throws Exception {
        var near = load("2.01", 500);

        assertThat(codeOf(() -> second.call(() -> rates.confirm(near.id()))))
                .isEqualTo("exchange/waits-for-nobody");
    }

    @Test
    void small_steps_in_one_day_do_not_add_up_to_a_large_one() throws Exception {
        yesterday();
        assertThat(load("2.19", 500).waiting()).isFalse();
        assertThat(load("2.40", 400).waiting()).isTrue();
    }

    @Test
    void the_database_holds_it_alone() throws Exception {
        var far = load("20", 500);
        var confirm = "insert into exchange.confirmation values ('%s', '%s', now())";

        assertThat(database.refusal(finance, confirm.formatted(far.id(), finance.id())))
                .contains("by another person");
        assertThat(database.refusal(finance, confirm.formatted(far.id(), second.id())))
                .contains("row-level security");
        assertThat(database.refusal(finance, "update exchange.rate set waits = false"))
                .contains("permission denied");
        assertThat(
                        database.refusal(
                                finance,
                                "with loaded as (insert into exchange.rate (id, from_currency, to_currency, rate,"
                                        + " from_digits, to_digits, source, quoted_at, loaded_by, loaded_at, waits)"
                                        + " values (gen_random_uuid(), 'BHD', 'TND', 30, 3, 3, ?, now(), ?, now(),"
                                        + " false) returning waits) select 1 / (case when waits then 0 else 1 end)"
                                        + " from loaded",
                                source,
                                finance.id()))
                .contains("division by zero");
    }

    private Rate load(String rate, long secondsAgo) throws Exception {
        var at = clock.instant().minus(Duration.ofSeconds(secondsAgo));
        return finance.call(
                () -> rates.load(new Quoted("BHD", "TND", new BigDecimal(rate), source, at)));
    }

    /** What a night would exchange at now. */
    private String counting() throws Exception {
        return database.texts(
                        "select trim_scale(rate) from exchange.counting where from_currency = 'BHD' and to_currency ="
                                + " 'TND' and known_at <= now() order by quoted_at desc, loaded_at desc limit 1")
                .getFirst();
    }

    private void yesterday() throws Exception {
        database.spoil(
                connection -> {
                    Database.change(connection, "alter table exchange.rate disable trigger user");
                    Database.change(
                            connection, "alter table exchange.confirmation disable trigger user");
                    Database.change(
                            connection,
                            "update exchange.rate set loaded_at = loaded_at - interval '25 hours', quoted_at ="
                                    + " quoted_at - interval '25 hours' where from_currency = 'BHD'");
                    Database.change(
                            connection,
                            "update exchange.confirmation set confirmed_at = confirmed_at - interval '25 hours'");
                    Database.change(connection, "alter table exchange.rate enable trigger user");
                    Database.change(
                            connection, "alter table exchange.confirmation enable trigger user");
                });
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
