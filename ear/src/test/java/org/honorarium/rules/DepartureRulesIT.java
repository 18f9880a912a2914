package org.honorarium.rules;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.annotators.boundary.Registers;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.annotators.entity.RegisterEntry;
import org.honorarium.house.SmallHouse;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** After a restore the database itself releases nothing, whatever the application wants. */
@ArquillianTest
class DepartureRulesIT {

    private static final String OPEN =
            "insert into departures.restoration values ('00000000-0000-7000-8000-000000000001',"
                    + " now(), 'test')";
    private static final String MISS =
            "insert into departures.missing (restoration_id, number, left_at, payer_id, run_id,"
                    + " message_id, format, sha256, currency, payments, total_minor) values"
                    + " ('00000000-0000-7000-8000-000000000001', 90000001, now(), gen_random_uuid(),"
                    + " '%s', 'HON-TEST', 'CSV', 'x', 'USD', 1, 250)";
    private static final String PAYMENT =
            "insert into departures.missing_payment select '00000000-0000-7000-8000-000000000001',"
                    + " 90000001, end_to_end_id, amount_minor + %d from payouts.payout where run_id ="
                    + " '%s'";

    private static final String NEVER_PAID =
            "insert into departures.let_go values ('never paid', 'x', '%s', now())";

    @Inject SmallHouse house;
    @Inject Registers registers;
    @Inject Attacker attacker;

    private List<String> settled;

    @Test
    void nothing_is_released_while_a_restoration_is_open_but_what_left() throws Exception {
        house.withAnnotators(1);
        house.results(List.of("d1,d1a0,0,Approved,2.50"));
        var run = house.night().id();
        var release = release(run);

        assertThat(attacker.tries(release)).isEmpty();
        assertThat(attacker.tries(OPEN, release)).contains("NOT_MATCHED");
        assertThat(attacker.tries(OPEN, MISS.formatted(UUID.randomUUID()), release))
                .contains("NOT_MATCHED");
        assertThat(attacker.tries(OPEN, MISS.formatted(run), PAYMENT.formatted(1, run), release))
                .contains("DIFFERENT");
        assertThat(attacker.tries(OPEN, MISS.formatted(run), release)).contains("DIFFERENT");
        assertThat(attacker.tries(OPEN, MISS.formatted(run), PAYMENT.formatted(0, run), release))
                .isEmpty();
    }

    @Test
    void of_two_rails_only_the_one_that_left_is_held_against_what_left() throws Exception {
        house.withAnnotators(2);
        var details =
                new BankDetails(AccountKind.PAYPAL, "", "pay@example.com", "", "", "", "", "");
        var entry =
                new RegisterEntry(
                        house.reference(7),
                        new Particulars("Pat Pal", "", "Fargo", ""),
                        "US",
                        "USD",
                        Optional.of(details));
        house.operations.call(() -> registers.load(List.of(entry).iterator()));
        house.results(
                List.of(
                        "r1,r1a0,0,Approved,2.50",
                        "r2,r2a0,7,Approved,3.50",
                        "r3,r3a0,1,Approved,4.50"));
        var run = house.night().id();
        var miss = MISS.formatted(run);
        var payPal = PAYMENT.formatted(0, run) + " and amount_minor = 350";
        var first = PAYMENT.formatted(0, run) + " and amount_minor = 250";
        var bank = PAYMENT.formatted(0, run) + " and amount_minor <> 350";

        assertThat(attacker.tries(OPEN, miss, payPal, release(run))).isEmpty();
        assertThat(attacker.tries(OPEN, miss, bank, release(run))).isEmpty();
        assertThat(attacker.tries(OPEN, miss, first, release(run))).contains("DIFFERENT");
        assertThat(attacker.tries(OPEN, miss, first, payPal, release(run))).contains("DIFFERENT");
    }

    @Test
    void a_restoration_ends_when_all_is_settled_and_by_finance() throws Exception {
        var run = UUID.randomUUID();

        assertThat(attacker.tries(OPEN, end(house.finance))).contains("is ended by finance");
        assertThat(attacker.triesAs(house.finance, OPEN, end(house.secondFinance)))
                .contains("is ended by finance");
        assertThat(attacker.triesAs(house.finance, OPEN, MISS.formatted(run), end(house.finance)))
                .contains("is not over");
        assertThat(attacker.triesAs(house.finance, OPEN, end(house.finance))).isEmpty();
        assertThat(attacker.triesAs(house.finance, OPEN, end(house.finance), end(house.finance)))
                .contains("has ended");
        assertThat(attacker.tries(OPEN, OPEN.replace("000000000001", "000000000002")))
                .contains("one_restoration_after_the_other");
    }

    @Test
    void what_left_is_settled_by_two_people() throws Exception {
        var miss = MISS.formatted(paidNight());

        assertThat(
                        attacker.triesAs(
                                house.finance,
                                OPEN,
                                miss,
                                settle(house.finance),
                                confirm(house.finance)))
                .contains("somebody_else_confirms");
        assertThat(attacker.triesAs(house.finance, OPEN, miss, settle(house.secondFinance)))
                .contains("confirmed by another");
        assertThat(
                        attacker.triesAs(
                                house.finance,
                                OPEN,
                                miss,
                                settle(house.finance),
                                confirm(house.secondFinance)))
                .contains("confirmed by another");
        assertThat(attacker.triesAs(house.operations, OPEN)).contains("row-level security");
    }

    @Test
    void what_left_is_only_added_to() throws Exception {
        assertThat(attacker.tries("delete from departures.departure"))
                .contains("permission denied");
        assertThat(attacker.tries("update departures.departure set sha256 = 'x'"))
                .contains("permission denied");
        assertThat(attacker.tries("delete from departures.missing")).contains("permission denied");
        assertThat(attacker.tries("update departures.missing set total_minor = 0"))
                .contains("permission denied");
        assertThat(attacker.tries("delete from departures.missing_payment"))
                .contains("permission denied");
        assertThat(attacker.tries("delete from departures.restoration"))
                .contains("permission denied");
    }

    @Test
    void what_left_is_called_off_by_nothing_but_the_bank() throws Exception {
        var run = paidNight();
        var cancel =
                "update payouts.payout set state = 'CANCELLED', cancel_reason = 'x' where run_id ="
                        + " '%s'".formatted(run);

        assertThat(attacker.tries(OPEN, MISS.formatted(run), PAYMENT.formatted(0, run), cancel))
                .contains("only the bank's answer opens it again");
    }

    @Test
    void nights_that_left_are_done_again_the_oldest_first() throws Exception {
        house.withAnnotators(1);
        var older = runOf(SmallHouse.BUSINESS_DATE);
        var miss =
                MISS.replace("gen_random_uuid()", "'" + house.payer + "'")
                        .formatted("%s")
                        .replace("'%s'", older);

        assertThat(attacker.tries(OPEN, miss, begin(SmallHouse.BUSINESS_DATE.plusDays(1))))
                .contains("does not begin before run");
        assertThat(attacker.tries(OPEN, miss, begin(SmallHouse.BUSINESS_DATE.minusDays(1))))
                .contains("does not begin before run");
        assertThat(attacker.tries(OPEN, miss, begin(SmallHouse.BUSINESS_DATE))).isEmpty();
        assertThat(attacker.tries(OPEN, begin(SmallHouse.BUSINESS_DATE.plusDays(1)))).isEmpty();
    }

    @Test
    void what_was_not_done_again_is_not_settled() throws Exception {
        assertThat(
                        attacker.triesAs(
                                house.finance,
                                OPEN,
                                MISS.formatted(UUID.randomUUID()),
                                settle(house.finance)))
                .contains("when its night was done again");
    }

    @Test
    void who_may_be_paid_already_is_not_paid_again_before_two_people_say_so() throws Exception {
        var later = settledAndNotFoundAgain();

        assertThat(tries(later)).contains("MAY_BE_PAID");
        assertThat(tries(letGo(house.finance), later)).contains("MAY_BE_PAID");
        assertThat(
                        tries(
                                letGo(house.finance),
                                as(house.secondFinance),
                                goOn(house.secondFinance),
                                later))
                .isEmpty();
    }

    @Test
    void whom_a_payment_paid_may_have_come_back_under_another_name() throws Exception {
        var later = settledAndNotFoundAgain();
        var stranger =
                "insert into departures.missing_payment values"
                        + " ('00000000-0000-7000-8000-000000000001', 90000001, 'a stranger', 100)";

        settled =
                settled.stream()
                        .map(
                                one ->
                                        one.startsWith("insert into departures.missing_p")
                                                ? stranger
                                                : one)
                        .toList();
        assertThat(tries(later)).as("they were there when it left").isEmpty();
        settled =
                settled.stream()
                        .map(
                                one ->
                                        one.startsWith("insert into departures.missing (")
                                                ? one.replace(
                                                        "90000001, now()", "90000001, '2020-01-01'")
                                                : one)
                        .toList();
        assertThat(tries(later)).as("they came afterwards").contains("MAY_BE_PAID");
    }

    @Test
    void nobody_lets_go_alone_or_for_somebody_else() throws Exception {
        settledAndNotFoundAgain();

        assertThat(tries(letGo(house.finance), goOn(house.finance)))
                .contains("somebody_else_confirms");
        assertThat(tries(letGo(house.finance), goOn(house.secondFinance)))
                .contains("confirmed by another");
        assertThat(tries(letGo(house.secondFinance))).contains("confirmed by another");
        assertThat(tries(as(house.operations), NEVER_PAID.formatted(house.operations.id())))
                .contains("by one person of finance");
        assertThat(tries(letGo(house.finance), "delete from departures.let_go"))
                .contains("permission denied");
        assertThat(tries(NEVER_PAID.formatted(house.finance.id())))
                .contains("did not leave the house, or is found again");
    }

    /**
     * What the database does to it, when a payment was settled that is a dollar more than found.
     */
    private String tries(String... statements) throws Exception {
        return attacker.triesAs(
                house.finance,
                Stream.concat(settled.stream(), Stream.of(statements)).toArray(String[]::new));
    }

    /** How the next night would be released. */
    private String settledAndNotFoundAgain() throws Exception {
        var before = paidNight();
        house.results(List.of("e1,e1a0,0,Approved,3.50"));
        var later = house.night(SmallHouse.BUSINESS_DATE.plusDays(1)).id();
        settled =
                List.of(
                        OPEN,
                        MISS.replace("gen_random_uuid()", "'" + house.payer + "'")
                                .formatted(before),
                        PAYMENT.formatted(100, before),
                        settle(house.finance),
                        as(house.secondFinance),
                        confirm(house.secondFinance),
                        end(house.secondFinance),
                        as(house.finance));
        return release(later);
    }

    private static String as(Actor actor) {
        return "select set_config('honorarium.actor', '" + actor.setting() + "', true)";
    }

    private static String letGo(Actor by) {
        return "insert into departures.let_go (end_to_end_id, reason, proposed_by, proposed_at)"
                + " select end_to_end_id, 'a gift', '%s', now() from departures.missing_payment p"
                        .formatted(by.id())
                + " where p.number = 90000001";
    }

    private static String goOn(Actor by) {
        return "update departures.let_go set confirmed_by = '%s', confirmed_at = now() where reason = 'a gift'"
                .formatted(by.id());
    }

    private UUID paidNight() throws Exception {
        house.withAnnotators(1);
        house.results(List.of("d1,d1a0,0,Approved,2.50"));
        return house.night().id();
    }

    private String runOf(LocalDate date) {
        return "ids.derived('%sT23:00Z'::timestamptz, 'run/%s/%s')"
                .formatted(date, house.payer, date);
    }

    private String begin(LocalDate date) {
        return "insert into payouts.run (id, payer_id, business_date, cut_off, state, started_by, started_at)"
                + " values (%s, '%s', '%s', '%sT23:00Z', 'RUNNING', '%s', now())"
                        .formatted(runOf(date), house.payer, date, date, house.finance.id());
    }

    private String release(UUID run) {
        return "update payouts.run set state = 'RELEASED', released_by = '%s', released_at = now() where id = '%s'"
                .formatted(house.secondFinance.id(), run);
    }

    private static String end(Actor by) {
        return "update departures.restoration set ended_at = now(), ended_by = '%s', finding = 'all' where mark = 'test'"
                .formatted(by.id());
    }

    private static String settle(Actor by) {
        return "update departures.missing set reason = 'paid', proposed_by = '%s', proposed_at = now() where number = 90000001"
                .formatted(by.id());
    }

    private static String confirm(Actor by) {
        return "update departures.missing set confirmed_by = '%s', confirmed_at = now() where number = 90000001"
                .formatted(by.id());
    }
}
