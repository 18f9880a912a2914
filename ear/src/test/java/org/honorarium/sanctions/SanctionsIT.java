package org.honorarium.sanctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.honorarium.annotators.boundary.BankAccounts;
import org.honorarium.annotators.boundary.Registers;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.annotators.entity.RegisterEntry;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.payouts.boundary.AnnotatorMoney;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.RunState;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.sanctions.boundary.SanctionsLists;
import org.honorarium.sanctions.entity.SanctionsList;
import org.honorarium.sanctions.entity.SanctionsMatch;
import org.honorarium.security.boundary.Admissions;
import org.honorarium.security.entity.UserOrder;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose name is like one on a list is not paid before a person has looked. */
@ArquillianTest
class SanctionsIT {

    private static final String KANA = "アイウエオカキクケコサシスセソタ";

    @Inject SmallHouse house;
    @Inject SanctionsLists lists;
    @Inject BankAccounts accounts;
    @Inject AccountProposals proposals;
    @Inject AnnotatorMoney money;
    @Inject Releases releases;
    @Inject Admissions admissions;
    @Inject Notices notices;
    @Inject Registers registers;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private UUID annotator;
    private String name;

    @BeforeEach
    void one_payee() throws Exception {
        annotator = house.withAnnotators(1).get(house.reference(0));
        name = "Zoë Quux-" + letters(annotator);
        named(name);
        house.results(List.of("h1,a1,0,Approved,2.00"));
    }

    @Test
    void a_match_holds_until_somebody_clears_it_and_stays_cleared() throws Exception {
        load("A", "Id,Name,Aliases\n7,Someone Else,\"QUUX " + letters(annotator) + ", Zoe\"\n");
        house.night();
        assertThat(decided()).containsExactly("SANCTIONS_MATCH");

        var match = mine();
        assertThat(codeOf(() -> house.finance.call(() -> lists.clear(match.id(), " "))))
                .isEqualTo("sanctions/wrong");
        var cleared = house.finance.call(() -> lists.clear(match.id(), "Born elsewhere."));
        assertThat(cleared.isCleared()).isTrue();
        house.secondFinance.call(() -> lists.clear(match.id(), "Again."));
        load("A", "Id,Name\n7," + name + "\n8,Nobody\n");

        assertThat(mine().clearedWhy()).isEqualTo("Born elsewhere.");
        assertThat(
                        database.number(
                                "select count(*) from sanctions.match where annotator_id = ?"
                                        + " and cleared_at is null",
                                annotator))
                .isZero();
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void a_file_larger_than_any_list_is_refused_and_nothing_of_it_stays() throws Exception {
        // All of it a hole, so that it takes no room on the disk.
        var file = Files.createTempFile("sanctions", ".csv");
        try (var larger = new RandomAccessFile(file.toFile(), "rw")) {
            larger.setLength((64L << 20) + 1);
        }
        try (var bytes = Files.newInputStream(file)) {
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> house.finance.call(() -> lists.load("large", "a", bytes)))
                    .withMessage(
                            "file: found more than 67108864 bytes, expected at most 67108864 bytes.");
        } finally {
            Files.delete(file);
        }
        assertThat(
                        database.number(
                                "select count(*) from sanctions.list_version where list = 'large'"))
                .isZero();
    }

    @Test
    void who_was_cleared_under_one_name_is_held_under_another() throws Exception {
        var listed = "Listed " + letters(annotator);
        load("P", "Id,Name,Aliases\n7," + listed + "," + name + "\n");
        var match = mine();
        house.finance.call(() -> lists.clear(match.id(), "Born elsewhere."));
        named(name + " ");
        assertThat(matches()).isEqualTo(1);

        named(listed);

        assertThat(matches()).isEqualTo(2);
        house.night();
        assertThat(decided()).containsExactly("SANCTIONS_MATCH");
        assertThat(
                        database.refusal(
                                house.finance,
                                "insert into sanctions.match (id, annotator_id, list, reference, name, version_id,"
                                        + " found_at, print) select gen_random_uuid(), annotator_id, list,"
                                        + " reference, name, version_id, now(), print from sanctions.match"
                                        + " where annotator_id = ?",
                                annotator))
                .contains("one_match_an_entry");
    }

    @Test
    void who_changes_their_name_is_compared_by_the_night_before_it_pays() throws Exception {
        load("B", "Id,Name\n9,Other " + letters(annotator) + "\n");
        named("Other " + letters(annotator));

        house.night();

        assertThat(decided()).containsExactly("SANCTIONS_MATCH");
    }

    @Test
    void who_comes_in_under_a_listed_name_is_held_at_once_and_staff_are_told() throws Exception {
        var staff = staff();
        load("F", "Id,Name\n3,Late " + letters(annotator) + "\n");

        named("Late " + letters(annotator));

        assertThat(mine().entry()).isEqualTo("3");
        assertThat(oneself().call(() -> money.summary(annotator)).getFirst().hold())
                .contains(HoldReason.SANCTIONS_MATCH);
        assertThat(told(staff)).isEqualTo(1);
        assertThat(
                        database.texts(
                                "select after ->> 'entry' from audit.record"
                                        + " where action = 'sanctions/match-found' and subject_id = ?",
                                annotator))
                .containsExactly("F 3");
        named("Late " + letters(annotator) + " Jr");
        named("Late " + letters(annotator));
        assertThat(told(staff)).as("told once of one entry").isEqualTo(1);
    }

    @Test
    void a_changed_account_is_compared_under_its_holders_name() throws Exception {
        // A list that names somebody in full-width kana, and an account in half-width.
        var kana = "ヤマダ" + kana(annotator);
        load("G", "Id,Name,Aliases\n5,Taro Yamada," + kana + "\n");
        var account = BankDetails.japan(AccountKind.JP_ORDINARY, "0005", "012", "7654321", kana);

        oneself().call(() -> accounts.put("JPY", account));

        assertThat(mine().entry()).isEqualTo("5");
        house.night();
        assertThat(decided()).containsExactly("SANCTIONS_MATCH");
    }

    @Test
    void a_list_that_is_loaded_later_is_compared_with_holders_names_too() throws Exception {
        var kana = "スズキ" + kana(annotator);
        var account = BankDetails.japan(AccountKind.JP_ORDINARY, "0005", "012", "7654321", kana);
        oneself().call(() -> accounts.put("JPY", account));
        assertThat(matches()).isZero();

        load("K", "Id,Name\n4," + kana + "\n");

        assertThat(mine().entry()).isEqualTo("4");
        house.night();
        assertThat(decided()).containsExactly("SANCTIONS_MATCH");
    }

    @Test
    void who_comes_in_with_an_account_of_a_listed_holder_is_held_at_once() throws Exception {
        var kana = "タナカ" + kana(annotator);
        load("L", "Id,Name\n2," + kana + "\n");
        var entry =
                new RegisterEntry(
                        house.reference(1),
                        new Particulars("Somebody " + letters(annotator), "", "Tokyo", ""),
                        "JP",
                        "JPY",
                        Optional.of(
                                BankDetails.japan(
                                        AccountKind.JP_ORDINARY, "0005", "012", "7654321", kana)));
        house.operations.call(() -> registers.load(List.of(entry).iterator()));

        assertThat(
                        database.texts(
                                "select m.reference from sanctions.match m"
                                        + " join annotators.residence r on r.annotator_id = m.annotator_id"
                                        + " where r.reference = ?",
                                house.reference(1)))
                .containsExactly("2");
    }

    @Test
    void each_night_compares_once_more_and_keeps_with_which_loads() throws Exception {
        var kana = "ワタナベ" + kana(annotator);
        var account = BankDetails.japan(AccountKind.JP_ORDINARY, "0005", "012", "7654321", kana);
        oneself().call(() -> accounts.put("JPY", account));
        var loaded = load("M", "Id,Name\n6," + kana + "\n");
        // As if nobody had compared this account when it came in and when the list did.
        database.spoil(
                connection -> {
                    for (var table : List.of("holder_print", "match")) {
                        Database.change(
                                connection,
                                "alter table sanctions.%s disable trigger user".formatted(table));
                        Database.change(
                                connection,
                                "alter table sanctions.%s no force row level security"
                                        .formatted(table));
                        Database.change(
                                connection,
                                "delete from sanctions.%s where annotator_id = ?".formatted(table),
                                annotator);
                        Database.change(
                                connection,
                                "alter table sanctions.%s enable trigger user".formatted(table));
                        Database.change(
                                connection,
                                "alter table sanctions.%s force row level security"
                                        .formatted(table));
                    }
                });
        assertThat(matches()).isZero();

        house.night();

        assertThat(decided()).containsExactly("SANCTIONS_MATCH");
        assertThat(
                        database.number(
                                "select count(*) from sanctions.screening s where ?::uuid = any (s.versions)"
                                        + " and ? between s.first_id and s.last_id",
                                loaded.id(),
                                annotator))
                .isEqualTo(1);
    }

    @Test
    void who_is_matched_after_the_night_is_called_off_when_its_run_is_released() throws Exception {
        var run = house.night();
        assertThat(decided()).containsExactly("paid");
        load("N", "Id,Name\n1," + name + "\n");

        assertThat(
                        database.refusal(
                                house.secondFinance,
                                "update payouts.run set state = 'RELEASED', released_by = ?, released_at = now()"
                                        + " where id = ?",
                                house.secondFinance.id(),
                                run.id()))
                .contains("is like somebody on a list");

        assertThat(house.secondFinance.call(() -> releases.release(run.id())).state())
                .isEqualTo(RunState.RELEASED);
        assertThat(payouts(run.id())).containsExactly("CANCELLED SANCTIONS_MATCH");
    }

    private List<String> payouts(UUID run) throws Exception {
        return database.texts(
                "select concat_ws(' ', state, cancel_reason) from payouts.payout where run_id = ?",
                run);
    }

    @Test
    void a_load_waits_for_a_night_that_is_deciding_and_a_night_for_a_load() throws Exception {
        var outcomes =
                atOnce.all(
                        () -> load("O" + letters(annotator), "Id,Name\n1," + name + "\n").id(),
                        () -> house.night().id());

        assertThat(outcomes).allMatch(outcome -> !outcome.isRefused());
        // Whichever came first: either the night holds, or the release calls it off.
        assertThat(matches()).isEqualTo(1);
        var run = outcomes.get(1).get();
        if (decided().contains("paid")) {
            house.secondFinance.call(() -> releases.release(run));
            assertThat(payouts(run)).containsExactly("CANCELLED SANCTIONS_MATCH");
        } else {
            assertThat(decided()).containsExactly("SANCTIONS_MATCH");
        }
    }

    @Test
    void an_account_that_staff_put_in_force_is_compared_too() throws Exception {
        var kana = "サトウ" + kana(annotator);
        load("I", "Id,Name\n7," + kana + "\n");
        var account = BankDetails.japan(AccountKind.JP_ORDINARY, "0005", "012", "1234567", kana);
        var proposal = UUID.randomUUID();
        house.operations.call(
                () -> proposals.propose(proposal, annotator, "JPY", account, "By letter."));
        assertThat(matches()).isZero();

        house.finance.call(() -> proposals.decide(proposal, true));

        assertThat(mine().entry()).isEqualTo("7");
    }

    @Test
    void annotators_can_put_a_match_by_comparing_and_read_no_list() throws Exception {
        load("J", "Id,Name\n8,Quiet " + letters(annotator) + "\n");

        var put =
                "insert into sanctions.match (id, annotator_id, list, reference, name, version_id, found_at)"
                        + " select gen_random_uuid(), '%s', 'J', '8', 'x', gen_random_uuid(), now()";
        var read =
                "do $$ begin if exists (select from sanctions.entry) then raise 'seen'; end if; end $$";

        assertThat(database.refusal(oneself(), put.formatted(annotator)))
                .contains("row-level security");
        assertThat(database.refusal(oneself(), read)).isEmpty();
        assertThat(
                        database.refusal(
                                oneself(),
                                "select * from sanctions.compare(array[?]::uuid[], array[?]::bytea[], now())",
                                annotator,
                                new byte[] {1}))
                .isEmpty();
    }

    @Test
    void the_same_file_also_at_once_is_loaded_once() throws Exception {
        var file = "Id,Name\n1,Person " + letters(annotator) + "\n";

        var outcomes = atOnce.times(4, () -> load("C" + letters(annotator), file));

        assertThat(outcomes).allMatch(outcome -> !outcome.isRefused());
        assertThat(
                        database.number(
                                "select count(*) from sanctions.list_version where list = ?",
                                "C" + letters(annotator)))
                .isEqualTo(1);
    }

    @Test
    void a_bad_file_is_refused_with_its_line_and_nothing_is_kept() throws Exception {
        var list = "D" + letters(annotator);
        for (var bad :
                List.of(
                        "",
                        "Name,Id\n1,A\n",
                        "Id,Name\n1,A\n,B\n",
                        "Id,Name\n1,...\n",
                        "Id,Name\n")) {
            assertThat(codeOf(() -> load(list, bad))).as(bad).isEqualTo("sanctions/wrong");
        }
        assertThat(
                        database.number(
                                "select count(*) from sanctions.list_version where list = ?", list))
                .isZero();
    }

    @Test
    void the_database_lets_only_finance_clear_and_keeps_what_was_loaded() throws Exception {
        load("E", "Id,Name\n7," + name + "\n");
        var clear =
                "update sanctions.match set cleared_by = '%s', cleared_at = now(), cleared_why = 'x'"
                        + " where annotator_id = '"
                        + annotator
                        + "'";

        assertThat(database.refusal(house.finance, clear.formatted(house.secondFinance.id())))
                .contains("by somebody of finance");
        assertThat(database.refusal(house.finance, "delete from sanctions.entry"))
                .contains("permission denied");
        assertThat(database.refusal(house.finance, "update sanctions.list_version set list = 'x'"))
                .contains("permission denied");
        assertThat(
                        database.refusal(
                                house.operations,
                                "insert into sanctions.entry values (gen_random_uuid(), 'x', 'x', '')"))
                .contains("row-level security");
    }

    private Actor oneself() {
        return new Actor(annotator, Set.of(Role.ANNOTATOR), false);
    }

    /** Somebody of finance with an account, to whom notices come. */
    private Actor staff() throws Exception {
        var id = UUID.randomUUID();
        var order = new UserOrder(id, "sanctions-" + id, Set.of(Role.FINANCE), Set.of(), false);
        Actor.SYSTEM.run(
                () -> admissions.admit(List.of(order), "honorarium-" + id.toString(), false));
        return new Actor(id, Set.of(Role.FINANCE), false);
    }

    private long told(Actor staff) throws Exception {
        return staff.call(() -> notices.page(PageRequest.of(0, 100))).rows().stream()
                .filter(notice -> notice.code().equals("sanctions/match-found"))
                .count();
    }

    private long matches() throws Exception {
        return database.number(
                "select count(*) from sanctions.match where annotator_id = ?", annotator);
    }

    private SanctionsList load(String list, String file) throws Exception {
        var bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        return house.finance.call(() -> lists.load(list, "https://example.org/list", bytes));
    }

    private void named(String other) throws Exception {
        var entry =
                new RegisterEntry(
                        house.reference(0),
                        new Particulars(other, "", "Fargo", ""),
                        "US",
                        "USD",
                        Optional.empty());
        house.operations.call(() -> registers.load(List.of(entry).iterator()));
    }

    private SanctionsMatch mine() throws Exception {
        return house.finance.call(() -> lists.matches(PageRequest.of(0, 100))).rows().stream()
                .filter(one -> one.annotator().equals(annotator))
                .findFirst()
                .orElseThrow();
    }

    private List<String> decided() throws Exception {
        return database.texts(
                "select coalesce(reason, 'paid') from payouts.decision where annotator_id = ?",
                annotator);
    }

    /** Of this test alone, as a name in kana. */
    private static String kana(UUID of) {
        return of.toString()
                .substring(24)
                .chars()
                .mapToObj(digit -> KANA.substring(Character.digit(digit, 16)).substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Of this test alone. */
    private static String letters(UUID of) {
        return of.toString().replaceAll("[^a-f]", "") + of.toString().substring(24);
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
