package org.honorarium.departures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.honorarium.house.Database.change;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.departures.boundary.UnfoundPayments;
import org.honorarium.departures.entity.Unfound;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several payments that were not found again are let go with one reason, by two persons. */
@ArquillianTest
class UnfoundPaymentsIT {

    @Inject SmallHouse house;
    @Inject UnfoundPayments payments;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private List<String> unfound;

    @BeforeEach
    void three_payments_that_left_before_a_restore() throws Exception {
        house.withAnnotators(1);
        unfound = IntStream.range(0, 3).mapToObj(n -> "lost " + n + " " + house.payer).toList();
        var restoration = UUID.randomUUID();
        database.spoil(
                connection -> {
                    change(
                            connection,
                            "insert into departures.restoration values (?, now(), 'unfound', now(), ?, 'paid')",
                            restoration,
                            house.finance.id());
                    change(
                            connection,
                            "insert into departures.missing values (?, 1, now(), ?, gen_random_uuid(), 'HON-TEST',"
                                    + " 'CSV', 'x', 'USD', 3, 300, 'paid', ?, now(), ?, now())",
                            restoration,
                            house.payer,
                            house.finance.id(),
                            house.secondFinance.id());
                    for (var one : unfound) {
                        change(
                                connection,
                                "insert into departures.missing_payment values (?, 1, ?, 100)",
                                restoration,
                                one);
                    }
                });
    }

    @Test
    void several_are_let_go_with_one_reason_by_two_persons() throws Exception {
        assertThat(propose(house.finance, unfound)).allMatch(Unfound::isProposed);
        assertThat(codeOf(() -> confirm(house.finance, unfound))).isEqualTo("departures/same-hand");

        var outcomes = atOnce.times(4, () -> confirm(house.secondFinance, unfound));

        assertThat(outcomes).allMatch(outcome -> !outcome.isRefused());
        assertThat(confirm(house.secondFinance, unfound))
                .hasSize(3)
                .allMatch(Unfound::isLetGo)
                .allMatch(one -> one.reason().equals("A gift."));
        assertThat(
                        database.texts(
                                "select action || ' ' || (after ->> 'endToEndId') from audit.record"
                                        + " where after ->> 'endToEndId' = any (string_to_array(?, ','))"
                                        + " order by 1",
                                String.join(",", unfound)))
                .containsExactly(
                        "departures/let-go " + unfound.get(0),
                        "departures/let-go " + unfound.get(1),
                        "departures/let-go " + unfound.get(2),
                        "departures/let-go-proposed " + unfound.get(0),
                        "departures/let-go-proposed " + unfound.get(1),
                        "departures/let-go-proposed " + unfound.get(2));
    }

    @Test
    void all_of_them_or_none() throws Exception {
        var withAnother = List.of(unfound.get(0), "never paid", unfound.get(1));
        assertThat(codeOf(() -> propose(house.finance, withAnother)))
                .isEqualTo("departures/payment-not-found");
        assertThat(codeOf(() -> propose(house.finance, List.of())))
                .isEqualTo("departures/count-wrong");
        assertThat(proposed()).isZero();

        propose(house.finance, unfound.subList(0, 2));
        assertThat(codeOf(() -> confirm(house.secondFinance, unfound)))
                .isEqualTo("departures/nothing-let-go");
        assertThat(
                        database.number(
                                "select count(*) from departures.let_go where confirmed_by = ?",
                                house.secondFinance.id()))
                .isZero();
        assertThat(proposed()).isEqualTo(2);
    }

    private long proposed() throws Exception {
        return database.number(
                "select count(*) from departures.let_go where proposed_by = ?", house.finance.id());
    }

    private List<Unfound> propose(Actor by, Collection<String> ids) throws Exception {
        return by.call(() -> payments.propose(ids, "A gift."));
    }

    private List<Unfound> confirm(Actor by, Collection<String> ids) throws Exception {
        return by.call(() -> payments.confirm(ids));
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
