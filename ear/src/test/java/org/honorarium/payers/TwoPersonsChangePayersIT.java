package org.honorarium.payers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.payers.boundary.PayerProposals;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.boundary.ProposedAccounts;
import org.honorarium.payers.entity.DebtorAccount;
import org.honorarium.payers.entity.FundingAccount;
import org.honorarium.payers.entity.PayDays;
import org.honorarium.payers.entity.PayOn;
import org.honorarium.payers.entity.PayerChange;
import org.honorarium.payers.entity.PayerProposal;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payers.entity.ProposalState;
import org.honorarium.payers.entity.WholeAccount;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From where a payer pays is changed by two persons, in Java and past every rule in Java. */
@ArquillianTest
class TwoPersonsChangePayersIT {

    private static final DebtorAccount ELSEWHERE =
            DebtorAccount.unitedStates("011000015", "666666789");

    @Inject SmallHouse house;
    @Inject Payers payers;
    @Inject PayerProposals proposals;
    @Inject ProposedAccounts accounts;
    @Inject Database database;
    @Inject AtOnce atOnce;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void a_house_with_somebody_to_pay() throws Exception {
        house.withAnnotators(1);
        house.results(List.of("h1,a1,0,Approved,40.00"));
    }

    @Test
    void before_the_first_night_one_administrator_sets_a_payer() throws Exception {
        var changed =
                house.administrator.call(() -> payers.put(house.payer, terms(ELSEWHERE, "2.50")));

        assertThat(changed.terms()).isEqualTo(terms(ELSEWHERE, "2.50"));
        assertThat(changed.version()).isEqualTo(2);
        house.administrator.call(() -> payers.put(house.payer, terms(ELSEWHERE, "2.50")));
        assertThat(inForce()).isEqualTo("011000015 666666789 250 2");
        assertThat(actions()).containsExactly("payers/created", "payers/changed");
    }

    @Test
    void from_then_on_one_proposes_and_another_confirms() throws Exception {
        house.night();
        var terms = terms(ELSEWHERE, "2.50");

        assertThat(codeOf(() -> house.administrator.call(() -> payers.put(house.payer, terms))))
                .isEqualTo("payers/another-person-confirms");
        var proposed = propose(id, terms);
        assertThat(propose(id, terms)).isEqualTo(proposed);
        assertThat(proposed.changes())
                .containsExactly(
                        new PayerChange(
                                "account",
                                "USD",
                                "US_CHECKING 021000021 ••••6789",
                                "US_CHECKING 011000015 ••••6789"),
                        new PayerChange("minimum", "USD", "1.00 USD", "2.50 USD"));
        assertThat(codeOf(() -> propose(id, terms(ELSEWHERE, "3.00"))))
                .isEqualTo("payers/proposed-differently");
        assertThat(inForce()).isEqualTo("021000021 123456789 100 1");
        assertThat(codeOf(() -> house.finance.call(() -> proposals.confirm(id))))
                .isEqualTo("payers/another-person-confirms");
        var program = new Actor(UUID.randomUUID(), Set.of(Role.FINANCE, Role.SERVICE), false);
        assertThat(codeOf(() -> program.call(() -> proposals.confirm(id))))
                .isEqualTo("payers/person-missing");

        for (int twice = 0; twice < 2; twice++) {
            assertThat(house.administrator.call(() -> proposals.confirm(id)).state())
                    .isEqualTo(ProposalState.IN_FORCE);
        }
        assertThat(inForce()).isEqualTo("011000015 666666789 250 2");
        assertThat(actions())
                .containsExactly("payers/created", "payers/change-proposed", "payers/changed");
        assertThat(codeOf(() -> propose(UUID.randomUUID(), terms)))
                .isEqualTo("payers/nothing-changes");
    }

    @Test
    void only_the_second_person_sees_whole_numbers_and_that_is_written_down() throws Exception {
        house.night();
        propose(id, terms(ELSEWHERE, "1.00"));
        var minimum = UUID.randomUUID();
        propose(minimum, terms(DebtorAccount.unitedStates("021000021", "123456789"), "2.00"));

        assertThat(house.administrator.call(() -> accounts.of(id)))
                .containsExactly(
                        new WholeAccount("USD", "021000021 123456789", "011000015 666666789"));
        assertThat(house.administrator.call(() -> accounts.of(minimum))).isEmpty();
        assertThat(codeOf(() -> house.finance.call(() -> accounts.of(id))))
                .isEqualTo("payers/another-person-confirms");
        var program = new Actor(UUID.randomUUID(), Set.of(Role.FINANCE, Role.SERVICE), false);
        assertThat(codeOf(() -> program.call(() -> accounts.of(id))))
                .isEqualTo("payers/person-missing");
        assertThat(codeOf(() -> house.operations.call(() -> accounts.of(id))))
                .startsWith("access/");
        assertThat(
                        database.texts(
                                "select actor_id || ' ' || (after ->> 'proposal') from audit.record"
                                        + " where action = 'payers/account-numbers-shown' and subject_id = ?",
                                house.payer))
                .containsExactly(house.administrator.id() + " " + id);
        house.administrator.call(() -> proposals.confirm(id));
        assertThat(codeOf(() -> house.secondFinance.call(() -> accounts.of(id))))
                .isEqualTo("payers/decided-before");
    }

    @Test
    void the_same_again_changes_nothing_whatever_came_since() throws Exception {
        house.night();
        var terms = terms(ELSEWHERE, "2.50");
        propose(id, terms);
        house.administrator.call(() -> proposals.confirm(id));
        var euros =
                FundingAccount.of(
                        "EUR",
                        new BigDecimal("1.00"),
                        DebtorAccount.international("DE89370400440532013000", "COBADEFFXXX"));
        var later = UUID.randomUUID();
        propose(later, with(euros, terms));
        house.administrator.call(() -> proposals.confirm(later));
        var now = inForce();

        assertThat(propose(id, terms).state()).isEqualTo(ProposalState.IN_FORCE);
        assertThat(house.administrator.call(() -> proposals.confirm(id)).state())
                .isEqualTo(ProposalState.IN_FORCE);

        assertThat(inForce()).isEqualTo(now);
    }

    @Test
    void what_was_refused_or_overtaken_is_not_put_in_force() throws Exception {
        house.night();
        var other = UUID.randomUUID();
        var refused = UUID.randomUUID();
        propose(id, terms(ELSEWHERE, "2.50"));
        propose(other, terms(ELSEWHERE, "3.00"));
        propose(refused, terms(ELSEWHERE, "4.00"));

        house.finance.call(() -> proposals.refuse(refused));
        house.secondFinance.call(() -> proposals.confirm(other));

        assertThat(codeOf(() -> house.secondFinance.call(() -> proposals.confirm(refused))))
                .isEqualTo("payers/decided-before");
        assertThat(codeOf(() -> house.secondFinance.call(() -> proposals.confirm(id))))
                .isEqualTo("payers/outdated");
        assertThat(codeOf(() -> house.secondFinance.call(() -> proposals.refuse(other))))
                .isEqualTo("payers/decided-before");
        assertThat(inForce()).isEqualTo("011000015 666666789 300 2");
        assertThat(decide(house.secondFinance, id, house.secondFinance))
                .contains("was made before payer");
    }

    @Test
    void of_two_proposals_that_are_confirmed_at_once_one_is_in_force() throws Exception {
        house.night();
        var other = UUID.randomUUID();
        propose(id, terms(ELSEWHERE, "2.50"));
        propose(other, terms(ELSEWHERE, "3.00"));

        var outcomes =
                atOnce.all(
                        List.<Callable<Object>>of(
                                () -> house.secondFinance.call(() -> proposals.confirm(id)),
                                () -> house.administrator.call(() -> proposals.confirm(other))));

        assertThat(outcomes).filteredOn(outcome -> outcome.isRefused()).hasSize(1);
        assertThat(inForce()).endsWith(" 2");
    }

    @Test
    void made_eight_times_at_once_a_payer_is_made_once() throws Exception {
        var payer = UUID.randomUUID();
        var terms = terms("Payer " + payer, ELSEWHERE, "1.00", PayDays.EVERY_NIGHT);

        var outcomes =
                atOnce.times(8, () -> house.administrator.call(() -> payers.put(payer, terms)));

        assertThat(outcomes).noneMatch(outcome -> outcome.isRefused());
        assertThat(
                        database.number(
                                "select count(*) from payers.proposal where payer_id = ?", payer))
                .isEqualTo(1);
    }

    @Test
    void no_statement_changes_a_payer_past_these_rules() throws Exception {
        house.night();
        propose(id, terms(ELSEWHERE, "2.50"));
        var payer = house.payer;

        for (var statement :
                List.of(
                        "update payers.payer set cut_off = '01:00'",
                        "update payers.funding_account set account_number = '666666789'",
                        "insert into payers.funding_account (payer_id, currency, minimum_minor, kind)"
                                + " values ('%s', 'JPY', 1, 'JP_ORDINARY')".formatted(payer),
                        "insert into payers.payer select gen_random_uuid(), 'x', country, town, time_zone,"
                                + " cut_off, created_at, 1 from payers.payer",
                        "delete from payers.in_use",
                        "update payers.proposal set proposed_by = gen_random_uuid()",
                        "update payers.proposed_account set account_number = '1'")) {
            for (var actor : List.of(house.finance, house.administrator, Actor.SYSTEM)) {
                assertThat(database.refusal(actor, statement))
                        .as(statement)
                        .contains("permission denied");
            }
        }
        assertThat(decide(house.finance, id, house.finance))
                .contains("put in force by another person");
        assertThat(decide(house.finance, id, house.secondFinance))
                .contains("by whoever decides it");
        var program = new Actor(UUID.randomUUID(), Set.of(Role.FINANCE, Role.SERVICE), false);
        assertThat(decide(program, id, program)).contains("not by a program");
        assertThat(decide(house.operations, id, house.operations)).isEmpty();
        assertThat(inForce()).isEqualTo("021000021 123456789 100 1");
    }

    @Test
    void nothing_is_slipped_into_a_proposal_that_another_person_looked_at() throws Exception {
        house.night();
        propose(id, terms(ELSEWHERE, "2.50"));

        assertThat(
                        database.refusal(
                                house.finance,
                                "insert into payers.proposed_account select proposal_id, 'EUR', 1, 'IBAN', '', '',"
                                        + " 'DE89370400440532013000', '', '', '' from payers.proposed_account"
                                        + " where proposal_id = '%s'; set constraints all immediate"
                                                .formatted(id)))
                .contains("not the 1 that it says");
        assertThat(
                        database.refusal(
                                house.finance,
                                "insert into payers.proposal select gen_random_uuid(), payer_id, based_on, name,"
                                        + " country, town, time_zone, cut_off, pay_days, silent_after, accounts,"
                                        + " '%s', now(), 'IN_FORCE', '%s', now() from payers.proposal where id = '%s'"
                                                .formatted(
                                                        house.finance.id(),
                                                        house.secondFinance.id(),
                                                        id)))
                .contains("row-level security");
        assertThat(
                        database.refusal(
                                house.finance,
                                "insert into payers.proposal select gen_random_uuid(), payer_id, based_on, name,"
                                        + " country, town, time_zone, cut_off, pay_days, silent_after, accounts,"
                                        + " '%s', now() from payers.proposal where id = '%s'"
                                                .formatted(house.secondFinance.id(), id)))
                .contains("row-level security");
    }

    @Test
    void a_payer_that_no_administrator_made_is_none() throws Exception {
        assertThat(
                        database.refusal(
                                house.finance,
                                "insert into payers.proposal select gen_random_uuid(), gen_random_uuid(), null, 'x',"
                                        + " country, town, time_zone, cut_off, pay_days, silent_after, 1,"
                                        + " '%s', now() from payers.payer where id = '%s'"
                                                .formatted(house.finance.id(), house.payer)))
                .contains("row-level security");
        propose(id, terms(ELSEWHERE, "2.50"));
        assertThat(decide(house.finance, id, house.finance)).contains("by an administrator");
    }

    @Test
    void pay_days_are_changed_by_two_persons_too() throws Exception {
        house.night();
        var fridays = new PayDays(PayOn.WEEKDAYS, List.of(5), null);
        propose(id, terms("Payer " + house.payer, usual(), "1.00", fridays));

        assertThat(house.secondFinance.call(() -> proposals.confirm(id)).state())
                .isEqualTo(ProposalState.IN_FORCE);
        assertThat(
                        house.finance
                                .call(() -> payers.find(house.payer))
                                .orElseThrow()
                                .terms()
                                .payDays())
                .isEqualTo(fridays);
    }

    private PayerProposal propose(UUID proposal, PayerTerms terms) throws Exception {
        return house.finance.call(() -> proposals.propose(proposal, house.payer, terms));
    }

    private String decide(Actor actor, UUID proposal, Actor by) throws Exception {
        return database.refusal(
                actor,
                "update payers.proposal set state = 'IN_FORCE', decided_by = '%s', decided_at = now()"
                                .formatted(by.id())
                        + " where id = '%s'".formatted(proposal));
    }

    private String inForce() throws Exception {
        return database.texts(
                        "select concat_ws(' ', f.routing_number, f.account_number, f.minimum_minor, p.version)"
                                + " from payers.payer p join payers.funding_account f on f.payer_id = p.id"
                                + " where p.id = ?",
                        house.payer)
                .getFirst();
    }

    private List<String> actions() throws Exception {
        return database.texts(
                "select action from audit.record where subject_id = ? and action like 'payers/%'"
                        + " order by id",
                house.payer);
    }

    private static DebtorAccount usual() {
        return DebtorAccount.unitedStates("021000021", "123456789");
    }

    private PayerTerms terms(DebtorAccount account, String minimum) {
        return terms("Payer " + house.payer, account, minimum, PayDays.EVERY_NIGHT);
    }

    private static PayerTerms terms(
            String name, DebtorAccount account, String minimum, PayDays days) {
        return new PayerTerms(
                name,
                "US",
                "New York",
                "America/New_York",
                LocalTime.of(23, 0),
                List.of(FundingAccount.of("USD", new BigDecimal(minimum), account)),
                days,
                PayerTerms.SILENT_AFTER);
    }

    private static PayerTerms with(FundingAccount more, PayerTerms terms) {
        return new PayerTerms(
                terms.name(),
                terms.country(),
                terms.town(),
                terms.timeZone(),
                terms.cutOff(),
                Stream.concat(terms.funding().stream(), Stream.of(more)).toList(),
                terms.payDays(),
                terms.silentAfter());
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
