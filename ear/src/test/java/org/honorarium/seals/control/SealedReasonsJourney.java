package org.honorarium.seals.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.honorarium.seals.control.SealedHouse.FIRST;
import static org.honorarium.seals.control.SealedHouse.SECOND;
import static org.honorarium.seals.control.SealedHouse.THIRD;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.honorarium.seals.entity.Detail;
import org.honorarium.seals.entity.Finding;
import org.honorarium.seals.entity.FindingKind;
import org.honorarium.seals.entity.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Why money moved: what somebody changes of it is found out, and closed days take nothing of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedReasonsJourney {

    private static final String KEY = "00000000-0000-7000-8000-00000000abcd";
    private static final String OTHER = "00000000-0000-7000-8000-00000000dcba";
    private static final Instant LATER = Instant.parse("2026-11-01T00:00:00Z");

    /** One line of each kind, each by the superuser, whom no rule holds. */
    private static final String LINES =
            """
            insert into debts.debt (id, payer_id, annotator_id, amount_minor, currency, cause, explanation, state,
                                    proposed_by, proposed_at, decided_by, decided_at, decision_reason, starts_at)
            values ({key}, {key}, {key}, 500, 'USD', 'FRAUD', 'as it was', 'IN_FORCE', {other}, {at}, {open}, {at},
                    'as it was', {at});
            insert into debts.forgiving values ({key}, {key}, 1, 'as it was', {key}, {at});
            insert into debts.recovery values ({key}, {key}, 2, {at}, {at});
            insert into tax.rule (id, payer_id, country, place, name, share, basis, starts_on, set_by, set_at)
            values ({key}, {key}, 'US', 1, 'as it was', 0.1, 'PAYOUT', '2026-10-01', {key}, {at});
            update tax.rule set ends_on = '2026-10-31', ended_by = {key}, ended_at = {at} where id = {key};
            insert into payers.proposal (id, payer_id, name, country, town, time_zone, cut_off, pay_days, silent_after,
                                         accounts, proposed_by, proposed_at, state, decided_by, decided_at)
            values ({key}, {key}, 'as it was', 'US', 'Fargo', 'UTC', '23:00', 'EVERY_NIGHT', 5, 1, {key}, {at},
                    'IN_FORCE', {other}, {at});
            insert into payers.proposed_account (proposal_id, currency, minimum_minor, kind, account_number)
            values ({key}, 'USD', 100, 'US_CHECKING', '1');
            insert into tax.withholding values ({key}, {key}, {key}, '2026-10-06', 3, 'USD', {at}, {at});
            insert into exchange.rate values ({key}, 'USD', 'JPY', 150.25, 2, 0, 'as it was', {at}, {key}, {at}, true);
            insert into exchange.confirmation values ({key}, {other}, {at});
            insert into payers.setting_change (id, payer_id, kind, names, said, proposed_by, proposed_at, state,
                                               decided_by, decided_at, decided_in)
            values ({key}, {key}, 'TAX_END', '{ends_on}', '{2026-12-31}', {key}, {at}, 'IN_FORCE', {other}, {at}, '7');
            insert into holds.hold (id, annotator_id, kind, why, put_by, put_at, lifted_by, lifted_at, lifted_because)
            values ({key}, {key}, 'UNDER_REVIEW', 'as it was', {key}, {at}, {key}, {at}, 'as it was');
            insert into payouts.run (id, payer_id, business_date, cut_off, state, started_by, started_at, ended_at)
            values ({key}, {key}, '2026-10-06', {at}, 'RESERVED', {key}, {at}, {at});
            insert into payouts.decision (run_id, annotator_id, currency, amount_minor, items, outcome, reason)
            values ({key}, {key}, 'USD', 4, 1, 'HOLD', 'BELOW_MINIMUM');
            insert into statements.statement values ({key}, {key}, {key}, 'W1', {key}, 'as it was', '2026-10-06', {at});
            insert into statements.entry (statement_id, run_id, annotator_id, currency, outcome, reason, items,
                                          gross_minor, debts_minor, tax_minor)
            values ({key}, {key}, {key}, 'USD', 'HOLD', 'BELOW_MINIMUM', 1, 4, 0, 0);
            insert into statements.project values ({key}, {key}, 'USD', {key}, 'as it was', 1, 4);
            """;

    private SealedHouse house;

    @BeforeAll
    void a_house_of_three_days() throws Exception {
        house = SealedHouse.make();
    }

    @BeforeEach
    void a_line_of_each_kind() throws SQLException {
        house.fill();
        for (var one : changes()) {
            house.run(filled("delete from " + one.table() + " where " + one.where()));
        }
        house.run(filled("delete from payers.setting_change where id = {other}"));
        house.run(filled("delete from exchange.confirmation where rate_id = {other}"));
        house.run(filled("delete from payouts.run where id = {key}"));
        house.run(filled("delete from payers.proposed_account where proposal_id = {key}"));
        house.run(filled(LINES));
    }

    @AfterAll
    void nobody_needs_it_any_more() throws SQLException {
        if (house != null) {
            house.close();
        }
    }

    @Test
    void what_is_changed_is_named_line_by_line() throws Exception {
        house.seal();
        var kept = house.exported(Detail.ROOTS);
        assertThat(house.verified(kept).findings()).isEmpty();

        for (var one : changes()) {
            house.run(
                    filled(
                            "update %s set %s where %s"
                                    .formatted(one.table(), one.change(), one.where())));
        }

        assertThat(house.verified(kept).findings())
                .extracting(Finding::day, Finding::kind, Finding::source, Finding::key)
                .containsExactlyInAnyOrder(
                        changes().stream()
                                .map(SealedReasonsJourney::changed)
                                .toArray(Tuple[]::new));
    }

    @Test
    void an_account_that_is_put_into_pay_settings_or_changed_there_is_found_out() throws Exception {
        house.seal();
        var kept = house.exported(Detail.ROOTS);

        house.run(
                filled(
                        "update payers.proposed_account set account_number = '2'"
                                + " where proposal_id = {key}"));
        assertThat(house.verified(kept).findings())
                .extracting(Finding::day, Finding::kind, Finding::source, Finding::key)
                .containsExactly(tuple(SECOND, FindingKind.CHANGED, Source.PAY_SETTING, KEY));
    }

    @Test
    void what_two_persons_agreed_is_missed_when_it_is_deleted() throws Exception {
        house.seal();
        var kept = house.exported(Detail.ROOTS);

        house.run(filled("delete from payers.setting_change where id = {key}"));
        house.run(filled("delete from exchange.confirmation where rate_id = {key}"));
        house.run(filled("update exchange.rate set waits = false where id = {key}"));

        assertThat(house.verified(kept).findings())
                .extracting(Finding::day, Finding::kind, Finding::source, Finding::key)
                .containsExactlyInAnyOrder(
                        tuple(SECOND, FindingKind.DELETED, Source.SETTING_CHANGE, KEY),
                        tuple(SECOND, FindingKind.DELETED, Source.SETTING_CHANGE_DECISION, KEY),
                        tuple(SECOND, FindingKind.DELETED, Source.RATE_WAITS, KEY),
                        tuple(SECOND, FindingKind.DELETED, Source.RATE_CONFIRMED, KEY));
    }

    @Test
    void what_two_persons_never_agreed_is_found_when_it_is_put_in() throws Exception {
        house.seal();
        var kept = house.exported(Detail.ROOTS);

        house.run(
                filled(
                        "insert into payers.setting_change (id, payer_id, kind, names, said, proposed_by,"
                                + " proposed_at, state, decided_by, decided_at) values ({other}, {key},"
                                + " 'RECOVERY', '{share_percent}', '{100}', {key}, {at}, 'IN_FORCE', {other},"
                                + " {at})"));
        house.run(filled("insert into exchange.confirmation values ({other}, {key}, {at})"));

        assertThat(house.verified(kept).findings())
                .extracting(Finding::day, Finding::kind, Finding::source, Finding::key)
                .containsExactlyInAnyOrder(
                        tuple(SECOND, FindingKind.PUT_IN, Source.SETTING_CHANGE, OTHER),
                        tuple(SECOND, FindingKind.PUT_IN, Source.SETTING_CHANGE_DECISION, OTHER),
                        tuple(SECOND, FindingKind.PUT_IN, Source.RATE_CONFIRMED, OTHER));
    }

    @Test
    void what_two_persons_agreed_before_that_was_sealed_is_sealed_with_it() throws Exception {
        var late =
                EnumSet.of(
                        Source.SETTING_CHANGE,
                        Source.SETTING_CHANGE_DECISION,
                        Source.RATE_WAITS,
                        Source.RATE_CONFIRMED);
        house.seal(FIRST, EnumSet.complementOf(late));
        house.seal(SECOND, EnumSet.complementOf(late));
        house.seal(THIRD);
        var kept = house.exported(Detail.ROOTS);
        assertThat(house.verified(kept).findings()).isEmpty();

        house.run(filled("update payers.setting_change set kind = 'TAX_RULE' where id = {key}"));
        house.run(
                filled(
                        "update exchange.confirmation set confirmed_by = {key} where rate_id = {key}"));

        assertThat(house.verified(kept).findings())
                .extracting(Finding::day, Finding::kind, Finding::source, Finding::key)
                .containsExactlyInAnyOrder(
                        tuple(THIRD, FindingKind.CHANGED, Source.SETTING_CHANGE, KEY),
                        tuple(THIRD, FindingKind.CHANGED, Source.RATE_CONFIRMED, KEY));
    }

    @Test
    void what_is_older_than_a_kind_of_lines_that_came_later_is_sealed_with_it() throws Exception {
        var late = Set.of(Source.TAX_RULE_ENDED, Source.PAY_SETTING);
        house.seal(FIRST, EnumSet.complementOf(EnumSet.copyOf(late)));
        house.seal(SECOND, EnumSet.complementOf(EnumSet.of(Source.TAX_RULE_ENDED)));
        house.seal(THIRD);
        for (var detail : Detail.values()) {
            assertThat(house.verified(house.exported(detail)).findings()).isEmpty();
        }
        var kept = house.exported(Detail.ROOTS);

        house.run(filled("update tax.rule set ends_on = '2026-11-30' where id = {key}"));
        house.run(
                filled(
                        "update payers.proposal set proposed_at = '2026-10-01' where id = {key};"
                                + " insert into payers.proposal (id, payer_id, name, country, town,"
                                + " time_zone, cut_off, pay_days, silent_after, accounts, proposed_by,"
                                + " proposed_at) select {other}, payer_id, name, country, town, time_zone,"
                                + " cut_off, pay_days, silent_after, 1, proposed_by, '2026-09-01'"
                                + " from payers.proposal where id = {key}"));

        // On the second day everything older of the one kind was sealed, on the third of the other.
        assertThat(house.verified(kept).findings())
                .extracting(Finding::day, Finding::kind, Finding::source, Finding::key)
                .containsExactlyInAnyOrder(
                        tuple(SECOND, FindingKind.CHANGED, Source.PAY_SETTING, KEY),
                        tuple(SECOND, FindingKind.PUT_IN, Source.PAY_SETTING, OTHER),
                        tuple(THIRD, FindingKind.CHANGED, Source.TAX_RULE_ENDED, KEY));
        house.run(filled("delete from payers.proposal where id = {other}"));
    }

    @Test
    void whoever_says_that_a_part_never_held_what_is_older_is_found_out() throws Exception {
        house.seal(FIRST, EnumSet.complementOf(EnumSet.of(Source.TAX_RULE_ENDED)));
        house.seal(SECOND);
        house.seal(THIRD);
        var kept = house.exported(Detail.ROOTS);

        house.run("update seals.part set older = false where source = 'TAX_RULE_ENDED'");

        assertThat(house.verified(kept).findings())
                .extracting(Finding::day, Finding::kind)
                .containsExactly(tuple(SECOND, FindingKind.SEAL));
    }

    @ParameterizedTest
    @MethodSource("late")
    void a_closed_day_takes_nothing_of_it(String role, String policy, String statement)
            throws Exception {
        house.as(
                sql -> {
                    new DayRows(sql).close(FIRST, LATER);
                    new DayRows(sql).close(SECOND, LATER);
                    return null;
                });

        assertThat(refusal(role, statement)).contains(policy);
        assertThat(refusal(role, statement.replace("{at}", "'2026-10-07 10:00Z'")))
                .doesNotContain(policy);
    }

    static Stream<Arguments> late() {
        var takes = "closed_days_take_nothing";
        var puts = "closed_days_put_nothing_back";
        return Stream.of(
                Arguments.of(
                        "FINANCE",
                        takes,
                        "insert into debts.debt (id, payer_id, annotator_id, amount_minor, currency, cause,"
                                + " explanation, proposed_by, proposed_at) values (gen_random_uuid(), {other},"
                                + " {other}, 1, 'USD', 'FRAUD', 'late', {key}, {at})"),
                Arguments.of(
                        "FINANCE",
                        takes,
                        "insert into debts.forgiving values (gen_random_uuid(), {key}, 1, 'late', {key}, {at})"),
                Arguments.of(
                        "SYSTEM",
                        takes,
                        "insert into debts.recovery values ({other}, {key}, 1, {at})"),
                Arguments.of(
                        "FINANCE",
                        takes,
                        "insert into tax.rule (id, payer_id, country, place, name, share, basis, starts_on,"
                                + " set_by, set_at) values (gen_random_uuid(), {other}, 'US', 1, 'late', 0.1,"
                                + " 'PAYOUT', '2026-10-01', {key}, {at})"),
                Arguments.of(
                        "SYSTEM",
                        takes,
                        "insert into tax.withholding values ({other}, {key}, {key}, '2026-10-06', 3, 'USD',"
                                + " {at})"),
                Arguments.of(
                        "FINANCE",
                        takes,
                        "insert into exchange.rate values (gen_random_uuid(), 'USD', 'JPY', 1, 2, 0, 'late',"
                                + " '2026-10-01', {key}, {at})"),
                Arguments.of(
                        "FINANCE",
                        takes,
                        "insert into holds.hold (id, annotator_id, kind, why, put_by, put_at) values"
                                + " (gen_random_uuid(), {other}, 'UNDER_REVIEW', 'late', {key}, {at})"),
                Arguments.of(
                        "SYSTEM",
                        takes,
                        "insert into statements.statement values (gen_random_uuid(), {other}, {other}, 'W1',"
                                + " {key}, 'late', '2026-10-06', {at})"),
                Arguments.of(
                        "FINANCE",
                        takes,
                        "insert into payers.proposal (id, payer_id, based_on, name, country, town, time_zone,"
                                + " cut_off, pay_days, silent_after, accounts, proposed_by, proposed_at)"
                                + " values (gen_random_uuid(), {other}, 1, 'late', 'US', 'Fargo', 'UTC',"
                                + " '23:00', 'EVERY_NIGHT', 5, 1, {key}, {at})"),
                Arguments.of(
                        "FINANCE",
                        "closed_days_decide_nothing",
                        "update payers.proposal set state = 'REFUSED', decided_by = {key}, decided_at = {at}"
                                + " where id = {open}"),
                Arguments.of(
                        "FINANCE",
                        takes,
                        "insert into payers.setting_change (id, payer_id, kind, names, said, proposed_by,"
                                + " proposed_at) values (gen_random_uuid(), {other}, 'TAX_END', '{}', '{}',"
                                + " {key}, {at})"),
                Arguments.of(
                        "FINANCE",
                        "closed_days_decide_nothing",
                        "update payers.setting_change set state = 'REFUSED', decided_by = {key},"
                                + " decided_at = {at} where id = {open}"),
                Arguments.of(
                        "FINANCE",
                        puts,
                        "update debts.recovery set put_back_at = {at} where payout_id = {open}"),
                Arguments.of(
                        "FINANCE",
                        puts,
                        "update tax.withholding set put_back_at = {at} where payout_id = {open}"),
                Arguments.of(
                        "FINANCE",
                        "closed_days_decide_nothing",
                        "update debts.debt set state = 'REFUSED', decided_by = {key}, decided_at = {at},"
                                + " decision_reason = 'late' where id = {open}"),
                Arguments.of(
                        "FINANCE",
                        "closed_days_lift_nothing",
                        "update holds.hold set lifted_by = {key}, lifted_at = {at}, lifted_because = 'late'"
                                + " where id = {open}"),
                Arguments.of(
                        "SYSTEM",
                        "in a day that is not closed",
                        "update payouts.run set state = 'RESERVED', ended_at = {at} where id = {open}"));
    }

    /** By a person of finance or the house itself, with the application's own access. */
    private String refusal(String role, String statement) throws SQLException {
        house.run(filled(OPEN));
        try (var connection = SealedHouse.application();
                var prepared = connection.createStatement()) {
            prepared.execute(
                    "select set_config('honorarium.actor', '%s|%s', true)".formatted(KEY, role));
            prepared.execute(filled(statement));
            return "";
        } catch (SQLException refused) {
            return refused.getMessage();
        }
    }

    /** What nothing has become of yet. */
    private static final String OPEN =
            """
            insert into debts.debt (id, payer_id, annotator_id, amount_minor, currency, cause, explanation,
                                    proposed_by, proposed_at)
            values ({open}, {key}, {open}, 500, 'USD', 'FRAUD', 'open', {other}, {at}) on conflict do nothing;
            insert into debts.recovery values ({open}, {key}, 2, {at}) on conflict do nothing;
            insert into payers.proposal (id, payer_id, based_on, name, country, town, time_zone, cut_off, pay_days,
                                         silent_after, accounts, proposed_by, proposed_at)
            values ({open}, {key}, 1, 'open', 'US', 'Fargo', 'UTC', '23:00', 'EVERY_NIGHT', 5, 1, {other}, {at})
            on conflict do nothing;
            insert into payers.setting_change (id, payer_id, kind, names, said, proposed_by, proposed_at)
            values ({open}, {key}, 'TAX_END', '{}', '{}', {other}, {at}) on conflict do nothing;
            insert into tax.withholding values ({open}, {key}, {key}, '2026-10-06', 3, 'USD', {at})
            on conflict do nothing;
            insert into holds.hold (id, annotator_id, kind, why, put_by, put_at)
            values ({open}, {other}, 'UNDER_REVIEW', 'open', {key}, {at}) on conflict do nothing;
            insert into payouts.run (id, payer_id, business_date, cut_off, state, started_by, started_at)
            values ({open}, {key}, '2026-10-05', {at}, 'RUNNING', {key}, {at}) on conflict do nothing;
            """;

    /** What somebody changes of each line. */
    static List<Change> changes() {
        return List.of(
                change(Source.DEBT, "debts.debt", "explanation = 'otherwise'", "id"),
                change(Source.DEBT_DECISION, "debts.debt", "decision_reason = 'otherwise'", "id"),
                change(Source.DEBT_FORGIVEN, "debts.forgiving", "reason = 'otherwise'", "id"),
                change(
                        Source.RECOVERY,
                        "debts.recovery",
                        "amount_minor = 1",
                        "payout_id",
                        "debt_id"),
                change(
                        Source.RECOVERY_PUT_BACK,
                        "debts.recovery",
                        "put_back_at = put_back_at + interval '1 second'",
                        "payout_id",
                        "debt_id"),
                change(Source.TAX_RULE, "tax.rule", "share = 0.2", "id"),
                change(Source.TAX_RULE_ENDED, "tax.rule", "ends_on = '2026-11-30'", "id"),
                change(Source.PAY_SETTING, "payers.proposal", "cut_off = '22:00'", "id"),
                change(
                        Source.PAY_SETTING_DECISION,
                        "payers.proposal",
                        "decided_by = proposed_by",
                        "id"),
                change(
                        Source.SETTING_CHANGE,
                        "payers.setting_change",
                        "said = '{2027-12-31}'",
                        "id"),
                change(
                        Source.SETTING_CHANGE_DECISION,
                        "payers.setting_change",
                        "decided_by = {open}",
                        "id"),
                change(
                        Source.RATE_CONFIRMED,
                        "exchange.confirmation",
                        "confirmed_by = {open}",
                        "rate_id"),
                change(
                        Source.WITHHOLDING,
                        "tax.withholding",
                        "amount_minor = 1",
                        "payout_id",
                        "rule_id"),
                change(
                        Source.WITHHOLDING_PUT_BACK,
                        "tax.withholding",
                        "put_back_at = put_back_at + interval '1 second'",
                        "payout_id",
                        "rule_id"),
                change(Source.RATE, "exchange.rate", "rate = 150.26", "id"),
                change(Source.HOLD, "holds.hold", "why = 'otherwise'", "id"),
                change(Source.HOLD_LIFTED, "holds.hold", "lifted_because = 'otherwise'", "id"),
                change(
                        Source.DECISION,
                        "payouts.decision",
                        "reason = 'NO_ACCOUNT'",
                        "run_id",
                        "annotator_id",
                        "currency"),
                change(
                        Source.STATEMENT_PROJECT,
                        "statements.project",
                        "name = 'otherwise'",
                        "statement_id",
                        "currency",
                        "project_id"),
                change(
                        Source.STATEMENT_ENTRY,
                        "statements.entry",
                        "reason = 'NO_ACCOUNT'",
                        "statement_id",
                        "currency"),
                change(Source.STATEMENT, "statements.statement", "payer_name = 'otherwise'", "id"));
    }

    private static Change change(Source source, String table, String change, String... key) {
        return new Change(source, table, change, List.of(key));
    }

    private static Tuple changed(Change one) {
        var key =
                String.join(
                        "/",
                        one.key().stream()
                                .map(column -> column.equals("currency") ? "USD" : KEY)
                                .toList());
        return tuple(SECOND, FindingKind.CHANGED, one.source(), key);
    }

    private static String filled(String statement) {
        return statement
                .replace("{key}", "'" + KEY + "'")
                .replace("{other}", "'" + OTHER + "'")
                .replace("{open}", "'00000000-0000-7000-8000-00000000dada'")
                .replace("{at}", "'2026-10-06 10:00Z'");
    }

    record Change(Source source, String table, String change, List<String> key) {

        String where() {
            return key.getFirst() + " = {key}";
        }
    }
}
