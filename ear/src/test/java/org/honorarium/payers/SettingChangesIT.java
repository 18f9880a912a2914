package org.honorarium.payers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.debts.boundary.RecoverySettings;
import org.honorarium.debts.entity.RecoveryTerms;
import org.honorarium.holds.boundary.FormRules;
import org.honorarium.holds.entity.FormRule;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.payers.boundary.SettingChanges;
import org.honorarium.payers.entity.ProposalState;
import org.honorarium.payers.entity.SettingChange;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.tax.boundary.TaxRules;
import org.honorarium.tax.entity.TaxBasis;
import org.honorarium.tax.entity.TaxTerms;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taxes, the taking back of debts and tax forms are set by two persons from the first night on. */
@ArquillianTest
class SettingChangesIT {

    private static final TaxTerms TERMS =
            new TaxTerms(
                    "US",
                    1,
                    "A tax",
                    new BigDecimal("0.10"),
                    TaxBasis.PAYOUT,
                    LocalDate.of(2026, 4, 1));

    @Inject SmallHouse house;
    @Inject SettingChanges changes;
    @Inject TaxRules taxes;
    @Inject RecoverySettings recovery;
    @Inject FormRules rules;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private final UUID rule = UUID.randomUUID();

    @BeforeEach
    void a_payer_with_a_night() throws Exception {
        house.withAnnotators(1);
        house.results(List.of("h1,a1,0,Approved,40.00"));
    }

    @Test
    void before_the_first_night_one_person_sets_them() throws Exception {
        var set = house.finance.call(() -> taxes.set(house.payer, rule, TERMS));

        assertThat(set.setAt()).isNotNull();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_tax_rule_is_proposed_by_one_and_set_by_another_and_so_is_its_end() throws Exception {
        house.night();
        for (int twice = 0; twice < 2; twice++) {
            var proposed = house.finance.call(() -> taxes.set(house.payer, rule, TERMS));
            assertThat(proposed.setAt()).isNull();
        }
        var change = waiting().getFirst();
        assertThat(waiting()).hasSize(1);
        assertThat(house.finance.call(() -> taxes.of(house.payer))).isEmpty();

        assertThat(codeOf(() -> house.finance.call(() -> changes.confirm(change.id()))))
                .isEqualTo("payers/another-person-confirms");
        var program = new Actor(UUID.randomUUID(), Set.of(Role.FINANCE, Role.SERVICE), false);
        assertThat(codeOf(() -> program.call(() -> changes.confirm(change.id()))))
                .isEqualTo("payers/person-missing");
        atOnce.times(3, () -> house.secondFinance.call(() -> changes.confirm(change.id())))
                .forEach(AtOnce.Outcome::get);

        assertThat(house.finance.call(() -> taxes.of(house.payer)).getFirst().terms())
                .isEqualTo(TERMS);
        var last = LocalDate.of(2026, 4, 30);
        assertThat(house.finance.call(() -> taxes.end(house.payer, rule, last)).endsOn()).isNull();
        var end = waiting().getFirst();
        house.secondFinance.call(() -> changes.confirm(end.id()));
        assertThat(house.finance.call(() -> taxes.of(house.payer)).getFirst().endsOn())
                .isEqualTo(last);
        assertThat(
                        database.texts(
                                "select action from audit.record where subject_id = ? and action like"
                                        + " 'payers/setting%' order by id",
                                house.payer))
                .containsExactly(
                        "payers/setting-proposed",
                        "payers/setting-confirmed",
                        "payers/setting-proposed",
                        "payers/setting-confirmed");
    }

    @Test
    void whoever_proposes_while_another_confirms_waits_for_the_other() throws Exception {
        house.night();
        for (int day = 1; day <= 5; day++) {
            var country = List.of("AT", "BE", "CH", "DE", "ES").get(day - 1);
            house.finance.call(() -> rules.set(form(country, true)));
            house.finance.call(
                    () -> taxes.set(house.payer, UUID.randomUUID(), terms(country, "0.10")));
            var asked = waiting();

            var outcomes =
                    atOnce.<Object>all(
                            () -> confirmed(asked.get(0)),
                            () -> confirmed(asked.get(1)),
                            () -> house.finance.call(() -> rules.set(form(country, false))),
                            () ->
                                    house.finance.call(
                                            () ->
                                                    taxes.set(
                                                            house.payer,
                                                            UUID.randomUUID(),
                                                            terms("NZ", "0.20"))));

            assertThat(outcomes)
                    .extracting(AtOnce.Outcome::refusal)
                    .allMatch(refusal -> refusal == null || refusal instanceof Rejection);
            for (var left : waiting()) {
                house.finance.call(() -> changes.refuse(left.id()));
            }
        }
    }

    private SettingChange confirmed(SettingChange one) throws Exception {
        return house.secondFinance.call(() -> changes.confirm(one.id()));
    }

    private FormRule form(String country, boolean required) {
        return new FormRule(house.payer, "", country, "W-9", required);
    }

    private static TaxTerms terms(String country, String share) {
        return new TaxTerms(
                country,
                1,
                "A tax",
                new BigDecimal(share),
                TaxBasis.PAYOUT,
                LocalDate.of(2026, 4, 1));
    }

    @Test
    void so_are_the_taking_back_of_debts_and_tax_forms() throws Exception {
        house.night();
        var terms = new RecoveryTerms(50, 14);
        assertThat(house.finance.call(() -> recovery.put(house.payer, terms)))
                .isEqualTo(RecoveryTerms.USUAL);
        confirm();
        assertThat(house.finance.call(() -> recovery.of(house.payer))).isEqualTo(terms);

        house.finance.call(() -> rules.set(new FormRule(house.payer, "", "NZ", "W-9", true)));
        assertThat(house.finance.call(() -> rules.rules(house.payer))).isEmpty();
        confirm();
        assertThat(house.finance.call(() -> rules.rules(house.payer))).hasSize(1);
        house.finance.call(() -> rules.set(new FormRule(house.payer, "", "NZ", "W-9", false)));
        var refused = waiting().getFirst();
        house.finance.call(() -> changes.refuse(refused.id()));
        assertThat(codeOf(() -> house.secondFinance.call(() -> changes.confirm(refused.id()))))
                .isEqualTo("payers/decided-before");
        assertThat(house.finance.call(() -> rules.rules(house.payer)).getFirst().required())
                .isTrue();
    }

    @Test
    void the_database_sets_nothing_else_than_what_two_persons_agreed() throws Exception {
        house.night();
        house.finance.call(() -> recovery.put(house.payer, new RecoveryTerms(50, 14)));
        var change = waiting().getFirst().id();
        var set = "insert into debts.terms values ('%s', %d, 14, '%s', now())";
        var confirm =
                "update payers.setting_change set state = 'IN_FORCE', decided_by = '%s', decided_at = now()"
                        + " where id = '"
                        + change
                        + "'; ";
        var by = house.secondFinance;

        assertThat(database.refusal(by, set.formatted(house.payer, 50, by.id())))
                .contains("is set by two persons");
        assertThat(
                        database.refusal(
                                by,
                                confirm.formatted(by.id())
                                        + set.formatted(house.payer, 51, by.id())))
                .contains("is set by two persons");
        assertThat(
                        database.refusal(
                                by,
                                confirm.formatted(by.id())
                                        + set.formatted(house.payer, 50, by.id())))
                .isEmpty();
        assertThat(database.refusal(house.finance, confirm.formatted(house.finance.id())))
                .contains("another_person_confirms");
        assertThat(database.refusal(house.finance, confirm.formatted(by.id())))
                .contains("by whoever decides it");
        assertThat(
                        database.refusal(
                                house.finance,
                                "insert into holds.form_rule values (?, 'US', 'W-9', false, ?, now())",
                                house.payer,
                                house.finance.id()))
                .contains("is set by two persons");
        assertThat(
                        database.refusal(
                                house.finance,
                                "insert into tax.rule (id, payer_id, country, place, name, share, basis,"
                                        + " starts_on, set_by, set_at) values (gen_random_uuid(), ?, 'US', 1, 'x', 0.5,"
                                        + " 'REST', '2026-04-01', ?, now())",
                                house.payer,
                                house.finance.id()))
                .contains("is set by two persons");
    }

    private void confirm() throws Exception {
        var change = waiting().getFirst().id();
        assertThat(house.secondFinance.call(() -> changes.confirm(change)).state())
                .isEqualTo(ProposalState.IN_FORCE);
    }

    private List<SettingChange> waiting() throws Exception {
        return house.finance.call(changes::latest).stream()
                .filter(one -> one.isWaiting() && one.payer().equals(house.payer))
                .toList();
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
