package org.honorarium.annotators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.honorarium.house.Database.change;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.annotators.boundary.AccountProposals;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.annotators.boundary.BankAccounts;
import org.honorarium.annotators.boundary.Registers;
import org.honorarium.annotators.boundary.WholeNumbers;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.AccountRow;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.annotators.entity.ProposalState;
import org.honorarium.annotators.entity.RegisterEntry;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.notices.entity.Notice;
import org.honorarium.payouts.boundary.AnnotatorMoney;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A changed account is paid to after three days and a confirmation, whoever changed it. */
@ArquillianTest
class BankAccountsIT {

    @Inject SmallHouse house;
    @Inject BankAccounts banks;
    @Inject AccountProposals proposals;
    @Inject WholeNumbers numbers;
    @Inject Annotators annotators;
    @Inject Registers registers;
    @Inject AnnotatorMoney money;
    @Inject Notices notices;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private UUID annotator;
    private Actor oneself;

    @BeforeEach
    void one_accepted_piece_of_work() throws Exception {
        annotator = house.withAnnotators(1).get(house.reference(0));
        oneself = new Actor(annotator, Set.of(Role.ANNOTATOR), false);
        house.results(List.of("h1,a1,0,Approved,2.00"));
    }

    @Test
    void the_first_account_of_a_register_is_paid_to_at_once() throws Exception {
        assertThat(next()).isEmpty();
        assertThat(inForce().isToBeConfirmed()).isFalse();
    }

    @Test
    void the_first_account_of_somebody_who_was_known_before_waits() throws Exception {
        knownWithoutAccount();
        house.results(List.of("h2,a2,1,Approved,3.00"));
        assertThat(next()).contains(HoldReason.NO_ACCOUNT);

        house.operations.call(() -> registers.load(List.of(withAccount(1)).iterator()));

        assertThat(next()).contains(HoldReason.ACCOUNT_NEW);
        assertThat(told("annotators/account-brought")).isTrue();
        house.night();
        assertThat(
                        database.texts(
                                "select reason from payouts.decision where annotator_id = ?",
                                annotator))
                .containsExactly("ACCOUNT_NEW");
        var account = inForce();
        assertThat(account.isToBeConfirmed()).isTrue();
        confirmed(house.finance, account.id());
        threeDaysLater(account.id());
        assertThat(next()).isEmpty();
    }

    @Test
    void nobody_brings_an_account_as_if_its_owner_were_new() throws Exception {
        var first = annotator;
        knownWithoutAccount();
        database.spoil(
                connection -> {
                    change(connection, "alter table annotators.annotator disable trigger user");
                    change(
                            connection,
                            "update annotators.annotator set created_at = created_at - interval '1 day'"
                                    + " where id = ?",
                            annotator);
                    change(connection, "alter table annotators.annotator enable trigger user");
                });
        var bring =
                "insert into annotators.bank_account (id, annotator_id, currency, kind, country, bank_known,"
                        + " details, print, masked, since) select gen_random_uuid(), a.id, 'USD', b.kind,"
                        + " b.country, b.bank_known, b.details, b.print, b.masked, %s"
                        + " from annotators.annotator a, annotators.bank_account b"
                        + " where a.id = '"
                        + annotator
                        + "' and b.annotator_id = '"
                        + first
                        + "'";

        assertThat(refusal(house.operations, bring.formatted("now()")))
                .contains("known before, and must be confirmed");
        assertThat(refusal(house.operations, bring.formatted("a.created_at")))
                .contains("changed now and confirmed later");
        assertThat(
                        refusal(
                                house.operations,
                                "update annotators.annotator set created_at = now() where id = '"
                                        + annotator
                                        + "'"))
                .contains("is known since");
    }

    /** Somebody came with a register that had no account of theirs. */
    private void knownWithoutAccount() throws Exception {
        annotator = house.annotatorWithoutAccount(1);
        oneself = new Actor(annotator, Set.of(Role.ANNOTATOR), false);
    }

    private RegisterEntry withAccount(int number) {
        return new RegisterEntry(
                house.reference(number),
                new Particulars("Annotator " + number, "", "Fargo", ""),
                "US",
                "USD",
                Optional.of(details("888888888")));
    }

    @Test
    void what_annotators_change_waits_three_days_and_for_their_confirmation() throws Exception {
        oneself.call(() -> banks.put("USD", details("111111111")));
        var changed = inForce();
        assertThat(changed.masked()).isEqualTo("••••1111");
        assertThat(next()).contains(HoldReason.ACCOUNT_NEW);
        house.night();
        assertThat(
                        database.texts(
                                "select reason from payouts.decision where annotator_id = ?",
                                annotator))
                .containsExactly("ACCOUNT_NEW");

        oneself.run(() -> banks.confirm(changed.id()));
        oneself.run(() -> banks.confirm(changed.id()));
        assertThat(next()).contains(HoldReason.ACCOUNT_NEW);

        threeDaysLater(changed.id());
        assertThat(next()).isEmpty();
        assertThat(
                        database.texts(
                                "select action from audit.record where subject_id = ?"
                                        + " and action like 'annotators/account%' order by id",
                                annotator))
                .endsWith("annotators/account-changed", "annotators/account-confirmed");
    }

    @Test
    void without_a_confirmation_it_is_not_paid_to_however_long_it_waits() throws Exception {
        oneself.call(() -> banks.put("USD", details("222222222")));

        threeDaysLater(inForce().id());

        assertThat(next()).contains(HoldReason.ACCOUNT_NEW);
    }

    @Test
    void the_same_details_again_change_nothing_also_eight_times_at_once() throws Exception {
        var outcomes =
                atOnce.times(8, () -> oneself.call(() -> banks.put("USD", details("333333333"))));

        assertThat(outcomes).allMatch(outcome -> !outcome.isRefused());
        assertThat(
                        database.number(
                                "select count(*) from annotators.bank_account where annotator_id = ?",
                                annotator))
                .isEqualTo(2);
    }

    @Test
    void a_later_register_changes_an_account_and_another_person_confirms() throws Exception {
        house.operations.call(() -> registers.load(List.of(withAccount(0)).iterator()));
        var changed = inForce();

        assertThat(next()).contains(HoldReason.ACCOUNT_NEW);
        assertThat(codeOf(() -> confirmed(house.operations, changed.id())))
                .isEqualTo("access/role-missing");
        confirmed(house.finance, changed.id());
        assertThat(told("annotators/account-brought", "annotators/account-confirmed")).isTrue();
        threeDaysLater(changed.id());
        assertThat(next()).isEmpty();
    }

    @Test
    void an_account_of_another_currency_waits_too_and_its_owner_is_told() throws Exception {
        var entry =
                new RegisterEntry(
                        house.reference(0),
                        new Particulars("Annotator 0", "", "Fargo", ""),
                        "US",
                        "EUR",
                        Optional.of(BankDetails.international("DE89370400440532013000", "")));
        house.operations.call(() -> registers.load(List.of(entry).iterator()));

        assertThat(
                        database.texts(
                                "select origin from annotators.bank_account where annotator_id = ?"
                                        + " order by currency desc",
                                annotator))
                .containsExactly("REGISTER", "LATER_REGISTER");
        assertThat(
                        database.number(
                                "select count(*) from annotators.destination where annotator_id = ?"
                                        + " and currency = 'EUR' and usable_from < 'infinity'",
                                annotator))
                .isZero();
        assertThat(told("annotators/account-brought")).isTrue();
        assertThat(
                        refusal(
                                house.operations,
                                "insert into annotators.bank_account (id, annotator_id, currency, kind, country,"
                                        + " details, print, masked, since) select gen_random_uuid(), annotator_id,"
                                        + " 'GBP', kind, country, details, print, masked, now()"
                                        + " from annotators.bank_account"
                                        + " where annotator_id = '"
                                        + annotator
                                        + "' and currency = 'EUR'"))
                .contains("must be confirmed");
    }

    @Test
    void finance_confirms_in_the_payees_stead_with_a_reason_and_without_a_hand_in_it()
            throws Exception {
        var id = UUID.randomUUID();
        var decider = SmallHouse.somebody(Role.FINANCE, false);
        house.finance.call(
                () -> proposals.propose(id, annotator, "USD", details("777777777"), "By letter."));
        decider.call(() -> proposals.decide(id, true));
        var account = inForce().id();
        var program = new Actor(UUID.randomUUID(), Set.of(Role.FINANCE, Role.SERVICE), false);

        assertThat(codeOf(() -> confirmed(house.finance, account)))
                .isEqualTo("annotators/another-person-confirms");
        assertThat(codeOf(() -> confirmed(decider, account)))
                .isEqualTo("annotators/another-person-confirms");
        assertThat(codeOf(() -> confirmed(program, account)))
                .isEqualTo("annotators/person-missing");
        assertThat(codeOf(() -> confirmed(house.secondFinance, account, " ")))
                .isEqualTo("annotators/reason-missing");
        var bare =
                "update annotators.bank_account set confirmed_by = '%s', confirmed_at = now()%s"
                        + " where id = '"
                        + account
                        + "'";
        var why = ", confirmed_why = 'By telephone.'";
        assertThat(refusal(decider, bare.formatted(decider.id(), why)))
                .contains("had no hand in it");
        assertThat(refusal(house.finance, bare.formatted(house.finance.id(), why)))
                .containsAnyOf("had no hand in it", "another_person_confirms");
        assertThat(refusal(house.secondFinance, bare.formatted(house.secondFinance.id(), "")))
                .contains("with a reason");
        assertThat(refusal(program, bare.formatted(program.id(), why)))
                .contains("not by a program");

        confirmed(house.secondFinance, account);

        assertThat(inForce().isToBeConfirmed()).isFalse();
        assertThat(told("annotators/account-confirmed")).isTrue();
    }

    @Test
    void what_staff_propose_another_one_puts_in_force() throws Exception {
        var id = UUID.randomUUID();
        var second = SmallHouse.somebody(Role.OPERATIONS, true);
        for (int twice = 0; twice < 2; twice++) {
            house.operations.call(
                    () ->
                            proposals.propose(
                                    id, annotator, "USD", details("555555555"), "By letter."));
        }
        assertThat(codeOf(() -> house.operations.call(() -> proposals.decide(id, true))))
                .isEqualTo("annotators/another-person-decides");
        assertThat(inForce().changed()).isFalse();

        var outcomes = atOnce.times(4, () -> second.call(() -> proposals.decide(id, true)));

        assertThat(outcomes).allMatch(outcome -> !outcome.isRefused());
        assertThat(inForce().masked()).isEqualTo("••••5555");
        assertThat(inForce().isToBeConfirmed()).isTrue();
        assertThat(next()).contains(HoldReason.ACCOUNT_NEW);
        assertThat(codeOf(() -> second.call(() -> proposals.decide(id, false))))
                .isEqualTo("annotators/decided-before");
        assertThat(house.finance.call(() -> proposals.find(id)).state())
                .isEqualTo(ProposalState.CONFIRMED);
    }

    @Test
    void only_who_may_put_it_in_force_sees_a_whole_number_and_that_is_written_down()
            throws Exception {
        var id = UUID.randomUUID();
        house.operations.call(
                () -> proposals.propose(id, annotator, "USD", details("777777777"), "By letter."));

        assertThat(codeOf(() -> house.operations.call(() -> numbers.ofProposal(id))))
                .isEqualTo("annotators/another-person-decides");
        assertThat(codeOf(() -> oneself.call(() -> numbers.ofProposal(id))))
                .isEqualTo("access/role-missing");
        assertThat(house.finance.call(() -> numbers.ofProposal(id)))
                .isEqualTo("021000021 777777777");
        assertThat(
                        database.texts(
                                "select actor_id || ' ' || (after ->> 'account') from audit.record"
                                        + " where action = 'annotators/account-number-shown'"
                                        + " and subject_id = ?",
                                annotator))
                .containsExactly(house.finance.id() + " USD ••••7777");
        house.finance.call(() -> proposals.decide(id, true));
        assertThat(codeOf(() -> house.secondFinance.call(() -> numbers.ofProposal(id))))
                .isEqualTo("annotators/decided-before");

        // In force now, and to be confirmed by its owner or somebody of finance.
        var account = inForce().id();
        var third = SmallHouse.somebody(Role.FINANCE, false);
        assertThat(codeOf(() -> house.finance.call(() -> numbers.ofChanged(account))))
                .isEqualTo("annotators/another-person-confirms");
        assertThat(house.secondFinance.call(() -> numbers.ofChanged(account)))
                .isEqualTo("021000021 777777777");
        assertThat(codeOf(() -> house.operations.call(() -> numbers.ofChanged(account))))
                .isEqualTo("access/role-missing");
        confirmed(house.secondFinance, account);
        assertThat(codeOf(() -> third.call(() -> numbers.ofChanged(account))))
                .isEqualTo("annotators/account-not-in-force");
    }

    @Test
    void the_database_holds_the_rules_alone() throws Exception {
        oneself.call(() -> banks.put("USD", details("666666666")));
        var changed = inForce().id();
        var copy =
                "insert into annotators.bank_account (id, annotator_id, currency, kind, details, print,"
                        + " masked, since, origin, put_by) select gen_random_uuid(), annotator_id,"
                        + " 'EUR', kind, details, print, masked, now(), '%s', '%s'"
                        + " from annotators.bank_account where id = '"
                        + changed
                        + "'%s";
        var confirm =
                "update annotators.bank_account set confirmed_by = '%s', confirmed_at = now()"
                        + " where id = '"
                        + changed
                        + "'";

        assertThat(refusal(oneself, copy.formatted("REGISTER", annotator, "")))
                .contains("row-level security");
        assertThat(
                        refusal(
                                house.operations,
                                copy.replace("'EUR'", "'USD'")
                                        .formatted("REGISTER", house.operations.id(), "")))
                .containsAnyOf("one_account_a_currency", "must be confirmed");
        assertThat(refusal(house.operations, copy.formatted("PROPOSED", house.operations.id(), "")))
                .contains("row-level security");
        assertThat(
                        refusal(
                                oneself,
                                copy.replace("'EUR', kind,", "'EUR', 'IBAN',")
                                        .formatted("OWN", annotator, "")))
                .contains("a_new_account_can_be_reached");
        assertThat(
                        refusal(
                                house.operations,
                                copy.formatted(
                                        "PROPOSED",
                                        UUID.randomUUID(),
                                        "; set constraints all immediate")))
                .contains("proposed by nobody");
        assertThat(refusal(house.operations, confirm.formatted(house.operations.id())))
                .contains("by its owner, or by finance");
        assertThat(refusal(oneself, confirm.formatted(house.finance.id())))
                .contains("by its owner, or by finance");
        assertThat(refusal(oneself, "update annotators.bank_account set since = now()"))
                .contains("permission denied");
        assertThat(
                        refusal(
                                house.operations,
                                "insert into annotators.account_proposal (id, annotator_id, currency,"
                                        + " kind, details, print, masked, why, proposed_by,"
                                        + " proposed_at, state, decided_by, decided_at) select"
                                        + " gen_random_uuid(), annotator_id, 'USD', kind, details,"
                                        + " print, masked, 'x', '"
                                        + house.operations.id()
                                        + "', now(), 'REFUSED', '"
                                        + house.operations.id()
                                        + "', now() from annotators.bank_account where id = '"
                                        + changed
                                        + "'"))
                .containsAnyOf("row-level security", "another_person_decides");
    }

    private String refusal(Actor actor, String statement) throws Exception {
        return database.refusal(actor, statement);
    }

    private Void confirmed(Actor by, UUID account) throws Exception {
        return confirmed(by, account, "By telephone.");
    }

    private Void confirmed(Actor by, UUID account, String why) throws Exception {
        return by.call(
                () -> {
                    banks.confirmInStead(account, why);
                    return null;
                });
    }

    /** Whether the payee was told all of this. */
    private boolean told(String... codes) throws Exception {
        return oneself.call(() -> notices.page(PageRequest.of(0, 20))).rows().stream()
                .map(Notice::code)
                .collect(Collectors.toSet())
                .containsAll(List.of(codes));
    }

    private void threeDaysLater(UUID account) throws Exception {
        database.spoil(
                connection -> {
                    change(connection, "alter table annotators.bank_account disable trigger user");
                    change(
                            connection,
                            "update annotators.bank_account set since = since - interval '73 hours'"
                                    + " where id = ?",
                            account);
                    change(connection, "alter table annotators.bank_account enable trigger user");
                });
    }

    private AccountRow inForce() throws Exception {
        return oneself.call(() -> annotators.find(annotator)).orElseThrow().accounts().stream()
                .filter(AccountRow::isInForce)
                .findFirst()
                .orElseThrow();
    }

    private Optional<HoldReason> next() throws Exception {
        return oneself.call(() -> money.summary(annotator)).getFirst().hold();
    }

    private static BankDetails details(String number) {
        return BankDetails.unitedStates(AccountKind.US_CHECKING, "021000021", number);
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
