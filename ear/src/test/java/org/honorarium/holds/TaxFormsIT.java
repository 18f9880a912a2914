package org.honorarium.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.holds.boundary.FormRules;
import org.honorarium.holds.boundary.TaxForms;
import org.honorarium.holds.entity.FormRule;
import org.honorarium.holds.entity.FormStanding;
import org.honorarium.holds.entity.FormState;
import org.honorarium.holds.entity.TaxForm;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which tax forms are missing, there, ending soon or withdrawn; and what that holds. */
@ArquillianTest
class TaxFormsIT {

    @Inject SmallHouse house;
    @Inject FormRules formRules;
    @Inject TaxForms forms;
    @Inject AtOnce atOnce;
    @Inject Database database;
    @Inject Clock clock;

    private UUID annotator;
    private Actor oneself;

    @BeforeEach
    void a_payer_that_needs_a_form_of_its_payees() throws Exception {
        annotator = house.withAnnotators(1).get(house.reference(0));
        oneself = new Actor(annotator, Set.of(Role.ANNOTATOR), false);
        house.results(List.of("h1,a1,0,Approved,2.00"));
        house.finance.call(() -> formRules.set(new FormRule(house.payer, "", "US", "W-9", true)));
    }

    @Test
    void a_form_goes_from_missing_to_there_to_withdrawn_and_holds_again() throws Exception {
        assertThat(states()).containsExactly(FormState.MISSING);
        assertThat(standings().getFirst().neededBy()).isNotEmpty();
        var form = receive(Optional.empty());
        assertThat(states()).containsExactly(FormState.THERE);

        var withdrawn = house.operations.call(() -> forms.withdraw(form.id(), "Not signed."));
        var again = house.finance.call(() -> forms.withdraw(form.id(), "Another reason."));

        assertThat(again).isEqualTo(withdrawn);
        assertThat(states()).containsExactlyInAnyOrder(FormState.MISSING, FormState.WITHDRAWN);
        assertThat(oneself.call(() -> forms.missing(annotator))).containsExactly("W-9");
        assertThat(oneself.call(() -> forms.of(annotator)).getFirst().withdrawal().why())
                .isEqualTo("Not signed.");
        house.night();
        assertThat(decided()).containsExactly("TAX_FORM_MISSING");
        assertThat(
                        database.texts(
                                "select action from audit.record where subject_id = ? order by id",
                                annotator))
                .containsSubsequence("holds/tax-form-received", "holds/tax-form-withdrawn");
    }

    @Test
    void what_ends_soon_is_there_until_its_last_day_and_a_later_form_counts() throws Exception {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        receive(Optional.of(today.minusDays(1)));
        assertThat(states()).containsExactly(FormState.MISSING);

        receive(Optional.of(today));
        assertThat(states()).containsExactly(FormState.EXPIRING);
        receive(Optional.of(today.plusDays(FormState.SOON)));
        assertThat(states()).containsExactly(FormState.THERE);

        house.finance.call(() -> formRules.set(new FormRule(house.payer, "", "US", "W-9", false)));
        house.night();
        assertThat(decided()).containsExactly("paid");
    }

    @Test
    void filters_and_sorts_are_the_databases() throws Exception {
        receive(Optional.empty());
        for (var sort : List.of("reference", "form", "country", "validUntil", "nothing")) {
            var request =
                    new PageRequest(
                            0,
                            10,
                            sort,
                            false,
                            Map.of(
                                    "reference", house.reference(0).toLowerCase(Locale.ROOT),
                                    "state", "THERE",
                                    "country", "us",
                                    "form", "W-9"));
            var page = house.operations.call(() -> forms.page(request));
            assertThat(page.total()).as(sort).isEqualTo(1);
            assertThat(page.rows()).extracting(FormStanding::annotator).containsExactly(annotator);
        }
    }

    @Test
    void who_withdraws_at_once_withdraws_once_and_says_why() throws Exception {
        var form = receive(Optional.empty());
        assertThat(codeOf(() -> house.finance.call(() -> forms.withdraw(form.id(), " "))))
                .isEqualTo("holds/wrong");
        assertThat(codeOf(() -> house.finance.call(() -> forms.withdraw(UUID.randomUUID(), "x"))))
                .isEqualTo("holds/form-not-found");

        var outcomes =
                atOnce.times(
                        6, () -> house.finance.call(() -> forms.withdraw(form.id(), "Wrong.")));

        assertThat(outcomes).allMatch(outcome -> !outcome.isRefused());
        assertThat(
                        database.number(
                                "select count(*) from audit.record"
                                        + " where action = 'holds/tax-form-withdrawn' and subject_id = ?",
                                annotator))
                .isEqualTo(1);
    }

    @Test
    void the_database_holds_the_rules_alone() throws Exception {
        var form = receive(Optional.empty());
        var withdraw = "insert into holds.form_withdrawal values ('%s', '%s', '%s', '%s', now())";

        assertThat(
                        database.refusal(
                                oneself, withdraw.formatted(form.id(), annotator, "x", annotator)))
                .contains("row-level security");
        assertThat(
                        database.refusal(
                                house.finance,
                                withdraw.formatted(
                                        form.id(), annotator, "x", house.operations.id())))
                .contains("row-level security");
        assertThat(
                        database.refusal(
                                house.finance,
                                withdraw.formatted(form.id(), annotator, "", house.finance.id())))
                .contains("a_withdrawal_has_a_reason");
        assertThat(
                        database.refusal(
                                house.finance,
                                withdraw.formatted(
                                        form.id(), UUID.randomUUID(), "x", house.finance.id())))
                .contains("what_was_received_is_withdrawn");
        assertThat(database.refusal(house.finance, "delete from holds.form_withdrawal"))
                .contains("permission denied");
    }

    private TaxForm receive(Optional<LocalDate> until) throws Exception {
        var form =
                new TaxForm(UUID.randomUUID(), annotator, "W-9", LocalDate.of(2026, 1, 5), until);
        return house.operations.call(() -> forms.receive(form));
    }

    private List<FormState> states() throws Exception {
        return standings().stream().map(FormStanding::state).toList();
    }

    private List<FormStanding> standings() throws Exception {
        var mine =
                new PageRequest(0, 20, "reference", true, Map.of("reference", house.reference(0)));
        return house.finance.call(() -> forms.page(mine)).rows();
    }

    private List<String> decided() throws Exception {
        return database.texts(
                "select coalesce(reason, 'paid') from payouts.decision where annotator_id = ?",
                annotator);
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
