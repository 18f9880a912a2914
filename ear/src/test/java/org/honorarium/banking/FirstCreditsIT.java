package org.honorarium.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.honorarium.house.Database.change;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.annotators.boundary.AccountProposals;
import org.honorarium.calendar.boundary.BankDays;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.files.boundary.FileUsages;
import org.honorarium.files.boundary.Originators;
import org.honorarium.files.boundary.Prenotes;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.CategoryPurpose;
import org.honorarium.files.entity.EntryClass;
import org.honorarium.files.entity.FileUsage;
import org.honorarium.files.entity.PrenoteFile;
import org.honorarium.files.entity.Purpose;
import org.honorarium.holds.boundary.Holds;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SecondPerson;
import org.honorarium.house.SmallHouse;
import org.honorarium.payouts.boundary.AnnotatorMoney;
import org.honorarium.payouts.boundary.Forecasts;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.MoneySummary;
import org.honorarium.payouts.entity.Run;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A payer that asks about new accounts first pays nothing to them until nothing came back. */
@ArquillianTest
class FirstCreditsIT {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");
    private static final String THEIR_TRACE = "021000020000001";
    private static final FileUsage FIRST =
            new FileUsage(true, Purpose.SCVE, CategoryPurpose.NONE, false, true);

    @Inject BankedHouse bank;
    @Inject Originators originators;
    @Inject FileUsages usages;
    @Inject Prenotes prenotes;
    @Inject AccountProposals proposals;
    @Inject AnnotatorMoney money;
    @Inject Forecasts forecasts;
    @Inject Holds holds;
    @Inject BankDays days;
    @Inject AtOnce atOnce;
    @Inject SecondPerson second;
    @Inject Database database;

    private Map<String, UUID> people;
    private UUID first;

    /** 10.00 and 11.00 wait. */
    @BeforeEach
    void two_earned_something() throws Exception {
        people = bank.withEarnings(2);
        first = people.get(bank.house.reference(0));
    }

    @Test
    void money_waits_until_the_file_was_at_the_bank_for_three_bank_days() throws Exception {
        asksFirst();

        assertThat(decided(bank.house.night())).containsExactly("HOLD PRENOTE", "HOLD PRENOTE");
        assertThat(told().hold()).contains(HoldReason.PRENOTE);
        assertThat(told().nextPay().night()).isEmpty();
        assertThat(forecast()).containsExactly("PRENOTE");

        var file = ask();
        assertThat(file.entries()).isEqualTo(2);
        assertThat(states(file)).containsExactly("WAITING", "WAITING");
        assertThat(told().nextPay().night()).as("nobody gave it to the bank").isEmpty();

        var sent = bank.house.finance.call(() -> prenotes.sent(file.id()));
        var clear = bank.house.finance.call(() -> days.after("USD", LocalDate.now(NEW_YORK), 4));
        assertThat(sent.clearOn()).isEqualTo(clear);
        assertThat(states(file)).containsExactly("ASKED", "ASKED");
        assertThat(decided(night(1))).containsExactly("HOLD PRENOTE", "HOLD PRENOTE");
        assertThat(told().nextPay().night())
                .hasValueSatisfying(
                        night ->
                                assertThat(night.businessDate())
                                        .isAfterOrEqualTo(sent.clearOn().minusDays(1)));
        assertThat(told().nextPay().waits())
                .anyMatch(wait -> wait.reason() == HoldReason.PRENOTE && wait.until().isPresent());
        assertThat(forecast()).containsExactly("");

        theDaysPass(file);
        assertThat(states(file)).containsExactly("CLEAR", "CLEAR");
        assertThat(told().hold()).isEmpty();
        assertThat(decided(night(2))).containsExactly("PAY", "PAY");
        assertThat(database.wrong(bank.house.payer)).isEmpty();
    }

    @Test
    void an_account_that_was_paid_before_is_not_asked_about() throws Exception {
        bank.paid(0);
        asksFirst();
        bank.house.results(List.of("h9,a9,0,Approved,5.00"));

        assertThat(told().hold()).isEmpty();
        assertThat(codeOf(this::ask)).isEqualTo("files/no-new-accounts");
        assertThat(decided(night(1))).containsExactly("PAY");
    }

    @Test
    void what_is_called_off_was_never_paid_and_waits() throws Exception {
        var run = bank.house.night();
        asksFirst();
        callOff(run);

        assertThat(
                        database.number(
                                "select count(*) from payouts.payout p where p.run_id = ? and"
                                        + " files.first_credit_from(p.payer_id, p.annotator_id,"
                                        + " p.bank_account_id) = 'infinity'",
                                run.id()))
                .isEqualTo(2);
    }

    @Test
    void what_comes_back_is_held_until_its_owner_says_so_and_told_once() throws Exception {
        asksFirst();
        var file = ask();
        bank.house.finance.call(() -> prenotes.sent(file.id()));
        var ours = nacha(file);
        var entry = entries(ours).getFirst();

        var answer = bank.receive(answer(ours, returned(entry, "621"), addenda99(entry, "R03")));
        bank.receive(answer(ours, returned(entry, "623"), addenda99(entry, "R03")) + "\n");

        assertThat(answer.back()).isZero();
        assertThat(answer.open()).isZero();
        assertThat(states(file)).containsExactlyInAnyOrder("RETURNED", "ASKED");
        assertThat(heldAccounts()).isEqualTo(1);
        assertThat(
                        database.number(
                                "select count(*) from notices.notice n join holds.hold h on h.annotator_id ="
                                        + " n.person_id where h.bank_account_id in (select bank_account_id from"
                                        + " files.prenote where file_id = ?) and n.code = 'holds/put'",
                                file.id()))
                .isEqualTo(1);
        theDaysPass(file);
        assertThat(decided(night(1))).containsExactlyInAnyOrder("HOLD ACCOUNT_RETURNED", "PAY");

        var hold =
                UUID.fromString(
                        database.texts(
                                        "select id from holds.hold where bank_account_id in (select"
                                                + " bank_account_id from files.prenote where file_id = ?)",
                                        file.id())
                                .getFirst());
        var held = bank.house.finance.call(() -> holds.find(hold)).terms();
        assertThat(held.why()).contains("R03");
        assertThat(codeOf(this::ask)).as("nobody confirmed it").isEqualTo("files/no-new-accounts");
        confirmed(held.annotator(), hold);
        assertThat(decided(night(2)))
                .as("what came back says nothing")
                .containsExactly("HOLD PRENOTE");
        var again = ask();
        assertThat(states(again)).containsExactly("WAITING");
        bank.house.finance.call(() -> prenotes.sent(again.id()));
        assertThat(decided(night(3))).containsExactly("HOLD PRENOTE");
        theDaysPass(again);
        assertThat(states(again)).containsExactly("CLEAR");
        assertThat(states(file)).containsExactlyInAnyOrder("RETURNED", "CLEAR");
        assertThat(codeOf(this::ask)).isEqualTo("files/no-new-accounts");
        assertThat(decided(night(4))).containsExactly("PAY");
        assertThat(database.wrong(bank.house.payer)).isEmpty();
    }

    @Test
    void what_comes_back_a_second_time_is_held_a_second_time() throws Exception {
        asksFirst();
        var entry = cameBack(ask());
        confirmed(annotatorOf(standingHold()), standingHold());
        var again = ask();
        assertThat(again.entries()).isEqualTo(1);

        var second = cameBack(again);

        assertThat(second.substring(39, 54))
                .as("the same account")
                .isEqualTo(entry.substring(39, 54));
        assertThat(states(again)).containsExactly("RETURNED");
        assertThat(bank.house.finance.call(() -> prenotes.get(again.id())).cameBack()).isEqualTo(1);
        assertThat(heldAccounts()).isEqualTo(1);
        theDaysPass(again);
        confirmed(annotatorOf(standingHold()), standingHold());
        assertThat(decided(night(1))).containsExactly("HOLD PRENOTE", "HOLD PRENOTE");
    }

    @Test
    void a_notification_of_change_is_proposed_and_moves_nothing() throws Exception {
        asksFirst();
        var file = ask();
        bank.house.finance.call(() -> prenotes.sent(file.id()));
        var ours = nacha(file);
        var entry = entries(ours).getFirst();
        var change =
                "798C01"
                        + entry.substring(79)
                        + " ".repeat(6)
                        + entry.substring(3, 11)
                        + "9876543210"
                        + " ".repeat(19 + 15)
                        + THEIR_TRACE;

        var answer = bank.receive(answer(ours, returned(entry, "621"), change));

        assertThat(answer.open()).isZero();
        assertThat(states(file)).containsExactlyInAnyOrder("CHANGED", "ASKED");
        assertThat(
                        database.texts(
                                "select masked || ' ' || state from annotators.account_proposal p where"
                                        + " p.annotator_id in (?, ?)",
                                first,
                                people.get(bank.house.reference(1))))
                .containsExactly("••••3210 PROPOSED");
        assertThat(heldAccounts()).isZero();

        theDaysPass(file);
        assertThat(decided(night(1)))
                .as("nobody decided whether the bank is right")
                .containsExactlyInAnyOrder("HOLD PRENOTE", "PAY");
        bank.house.operations.call(() -> proposals.decide(proposal(), false));
        assertThat(decided(night(2))).containsExactly("PAY");
    }

    private UUID proposal() throws Exception {
        return UUID.fromString(
                database.texts(
                                "select id from annotators.account_proposal where annotator_id in (?, ?)",
                                first,
                                people.get(bank.house.reference(1)))
                        .getFirst());
    }

    @Test
    void another_number_or_identification_is_a_difference_for_a_person() throws Exception {
        asksFirst();
        var file = ask();
        var ours = nacha(file);
        var entry = entries(ours).getFirst();
        var other = entry.substring(0, 39) + "0123456789abcde" + entry.substring(54);

        var answer = bank.receive(answer(ours, returned(other, "621"), addenda99(other, "R03")));

        assertThat(answer.open()).isEqualTo(1);
        assertThat(heldAccounts()).isZero();
    }

    @Test
    void a_number_of_another_originating_bank_is_not_ours() throws Exception {
        asksFirst();
        var ours = nacha(ask());
        var entry = entries(ours).getFirst();
        var other = entry.substring(0, 79) + "09100001" + entry.substring(87);

        var answer = bank.receive(answer(ours, returned(other, "621"), addenda99(other, "R03")));

        assertThat(answer.open()).isEqualTo(1);
        assertThat(heldAccounts()).isZero();
    }

    @Test
    void a_file_that_was_written_after_the_return_is_not_what_came_back() throws Exception {
        asksFirst();
        var ours = nacha(ask());
        var entry = entries(ours).getFirst();
        var head = ours.getFirst();
        var earlier = LocalDate.parse(head.substring(23, 29), DAY).minusDays(1).format(DAY);
        var text = answer(ours, returned(entry, "621"), addenda99(entry, "R03"));

        var answer =
                bank.receive(
                        text.replace(head, head.substring(0, 23) + earlier + head.substring(29)));

        assertThat(answer.open()).isEqualTo(1);
        assertThat(heldAccounts()).isZero();
    }

    @Test
    void an_old_return_that_comes_again_says_nothing_of_the_newer_prenote() throws Exception {
        asksFirst();
        var file = ask();
        var old = cameBack(file);
        confirmed(annotatorOf(standingHold()), standingHold());
        assertThat(
                        refused(
                                "insert into files.prenote select payer_id, bank_account_id, gen_random_uuid(), number,"
                                        + " attempt + 1 from files.prenote where file_id = '%s' and number = %d",
                                file.id(), Long.parseLong(old.substring(87))))
                .contains("was asked about before by number");
        var again = ask();
        bank.house.finance.call(() -> prenotes.sent(again.id()));
        var newer = entries(nacha(again)).getFirst();
        assertThat(newer.substring(0, 79)).as("the same account").isEqualTo(old.substring(0, 79));
        assertThat(newer.substring(79)).isGreaterThan(old.substring(79));

        var answer =
                bank.receive(
                        answer(nacha(again), returned(old, "621"), addenda99(old, "R03")) + "\n");

        assertThat(answer.open()).isZero();
        assertThat(states(again)).containsExactly("ASKED");
        assertThat(heldAccounts()).isZero();
        assertThat(refusal(old, 2)).contains("is not of this prenote");
        assertThat(refusal(newer, 1)).contains("is not of this prenote");
        assertThat(refusal(newer, 2)).isEmpty();
        theDaysPass(file);
        theDaysPass(again);
        assertThat(decided(night(1))).containsExactly("PAY", "PAY");
        assertThat(database.wrong(bank.house.payer)).isEmpty();
    }

    /** Of a line that takes this entry for an attempt of what came back. */
    private String refusal(String entry, int attempt) throws Exception {
        return refused(
                "insert into banking.line (id, answer_id, payer_id, number, place, says, trace, on_date, outcome,"
                        + " prenote_account_id, prenote_attempt) select gen_random_uuid(), gen_random_uuid(),"
                        + " payer_id, 1, 'line 4', 'CHANGED', '%s', written_on, 'MATCHED', bank_account_id, attempt"
                        + " from files.asked where payer_id = '%s' and attempt = %d and identification = '%s'",
                entry.substring(79) + "/" + entry.substring(39, 54),
                bank.house.payer,
                attempt,
                entry.substring(39, 54));
    }

    @Test
    void whoever_says_it_several_times_at_once_says_it_once() throws Exception {
        asksFirst();
        var file = ask();

        var said =
                atOnce.times(
                        6, () -> bank.house.finance.call(() -> prenotes.sent(file.id()).clearOn()));

        assertThat(said).noneMatch(one -> one.isRefused());
        assertThat(
                        database.number(
                                "select count(*) from audit.record where subject_id = ? and action ="
                                        + " 'files/prenotes-sent'",
                                file.id()))
                .isEqualTo(1);
    }

    @Test
    void only_who_can_ask_asks_first() throws Exception {
        assertThat(codeOf(() -> put("USD"))).isEqualTo("files/prenotes-need-an-originator");
        assertThat(
                        refused(
                                "insert into files.usage (payer_id, currency, version, batch_booking, purpose,"
                                        + " category_purpose, prenotes, changed_by, changed_at) values ('%s', 'USD',"
                                        + " 1, true, 'SCVE', 'NONE', true, '%s', now())",
                                bank.house.payer, bank.house.finance.id()))
                .contains("can ask about no account");
        assertThat(codeOf(() -> bank.house.operations.call(() -> prenotes.sent(UUID.randomUUID()))))
                .isEqualTo("access/role-missing");
        assertThat(codeOf(() -> bank.house.finance.call(() -> prenotes.sent(UUID.randomUUID()))))
                .isEqualTo("files/prenotes-not-found");
    }

    @Test
    void the_database_holds_it_alone() throws Exception {
        var run = bank.house.night();
        asksFirst();
        var payout =
                "insert into payouts.payout (id, run_id, annotator_id, payer_id, amount_minor, currency, items,"
                        + " bank_account_id, end_to_end_id, uetr, state, reserved_at, changed_at) select"
                        + " gen_random_uuid(), run_id, annotator_id, payer_id, amount_minor, 'EUR', 1,"
                        + " bank_account_id, 'x' || id, gen_random_uuid(), 'RESERVED', now(), now() from"
                        + " payouts.payout where run_id = '%s'";
        assertThat(database.refusal(Actor.SYSTEM, payout.formatted(run.id())))
                .contains("is still asked about");

        callOff(run);
        bank.house.results(List.of("h8,a8,0,Approved,5.00", "h7,a7,1,Approved,5.00"));
        var file = ask();
        var sent =
                "insert into files.prenote_handover (file_id, sent_by, sent_at, settles_on, clear_on) values"
                        + " ('%s', '%s', %s, current_date + %d, current_date + %d)";
        var me = bank.house.finance.id();
        assertThat(refused(sent, file.id(), me, "now() - interval '9 days'", 5, 12))
                .contains("at another time");
        assertThat(refused(sent, file.id(), me, "now()", 5, 7)).contains("not three bank days old");
        assertThat(refused(sent, file.id(), me, "now()", -5, 12))
                .contains("not three bank days old");
        assertThat(refused(sent, file.id(), UUID.randomUUID(), "now()", 9, 16))
                .contains("row-level security");
        bank.house.finance.call(() -> prenotes.sent(file.id()));
        assertThat(refused("update files.prenote_handover set clear_on = current_date"))
                .contains("permission denied");
        assertThat(
                        refused(
                                "insert into banking.line (id, answer_id, payer_id, number, place, says, outcome,"
                                        + " prenote_account_id, prenote_attempt) select gen_random_uuid(),"
                                        + " gen_random_uuid(), '%s', 1, 'x', 'RETURNED', 'RETURNED',"
                                        + " bank_account_id, attempt from files.prenote where"
                                        + " file_id = '%s'",
                                bank.house.payer, file.id()))
                .contains("a_prenote_moves_nothing");
        assertThat(
                        refused(
                                "insert into banking.line (id, answer_id, payer_id, number, place, says, outcome,"
                                        + " prenote_account_id, prenote_attempt) select gen_random_uuid(),"
                                        + " gen_random_uuid(), '%s', 1, 'x', 'RETURNED', 'MATCHED',"
                                        + " bank_account_id, attempt from files.prenote where"
                                        + " file_id = '%s'",
                                UUID.randomUUID(), file.id()))
                .contains("a_prenote_is_one_of_its_payer");
        assertThat(
                        refused(
                                "insert into banking.line (id, answer_id, payer_id, number, place, says, outcome,"
                                        + " prenote_account_id) select gen_random_uuid(), gen_random_uuid(), payer_id,"
                                        + " 1, 'x', 'RETURNED', 'MATCHED', bank_account_id from files.prenote where"
                                        + " file_id = '%s'",
                                file.id()))
                .contains("a_prenote_has_its_attempt");
    }

    @Test
    void the_database_promises_nothing_to_an_account_whose_prenote_came_back() throws Exception {
        asksFirst();
        var file = ask();
        cameBack(file);
        theDaysPass(file);
        confirmed(annotatorOf(standingHold()), standingHold());
        var run = bank.house.night();
        var payout =
                "insert into payouts.payout (id, run_id, annotator_id, payer_id, amount_minor, currency, items,"
                        + " bank_account_id, end_to_end_id, uetr, state, reserved_at, changed_at) select"
                        + " gen_random_uuid(), '%s', h.annotator_id, '%s', 100, 'EUR', 1, h.bank_account_id,"
                        + " 'x' || h.id, gen_random_uuid(), 'RESERVED', now(), now() from holds.hold h where"
                        + " h.kind = 'ACCOUNT_RETURNED' and h.annotator_id in ('%s', '%s')";

        assertThat(decided(run)).containsExactlyInAnyOrder("HOLD PRENOTE", "PAY");
        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                payout.formatted(
                                        run.id(),
                                        bank.house.payer,
                                        first,
                                        people.get(bank.house.reference(1)))))
                .contains("is still asked about");
    }

    private void callOff(Run run) throws Exception {
        for (var payout :
                database.texts("select id from payouts.payout where run_id = ?", run.id())) {
            bank.house.finance.run(
                    () -> bank.releases.cancel(UUID.fromString(payout), "Not today"));
        }
    }

    private void asksFirst() throws Exception {
        // A bank takes so many files of one sender a day, and other tests send some, too.
        var sender = "1%09d".formatted(Math.floorMod(bank.house.payer.hashCode(), 1_000_000_000));
        var agreed =
                new AchOriginator(
                        "021000021",
                        "A Bank",
                        sender,
                        "Honorarium Inc.",
                        "HONORARIUM",
                        "1123456789",
                        "02100002",
                        EntryClass.PPD);
        bank.house.administrator.call(() -> originators.put(bank.house.payer, agreed));
        second.confirms(bank.house);
        put("USD");
        second.confirms(bank.house);
    }

    private FileUsage put(String currency) throws Exception {
        return bank.house.finance.call(() -> usages.put(bank.house.payer, currency, FIRST));
    }

    private PrenoteFile ask() throws Exception {
        return bank.house.finance.call(() -> prenotes.write(UUID.randomUUID(), bank.house.payer));
    }

    private Run night(int days) throws Exception {
        return bank.house.night(SmallHouse.BUSINESS_DATE.plusDays(days));
    }

    private List<String> decided(Run run) throws Exception {
        return database.texts(
                "select concat_ws(' ', outcome, reason) from payouts.decision where run_id = ?",
                run.id());
    }

    private MoneySummary told() throws Exception {
        return new Actor(first, Set.of(Role.ANNOTATOR), false)
                .call(() -> money.summary(first))
                .getFirst();
    }

    /** What no night is going to pay, by reason; nothing for what one is. */
    private List<String> forecast() throws Exception {
        return bank.house.finance.call(() -> forecasts.of(bank.house.payer, 30)).stream()
                .map(day -> day.hold().map(Enum::name).orElse(""))
                .toList();
    }

    private List<String> states(PrenoteFile file) throws Exception {
        return bank
                .house
                .finance
                .call(() -> prenotes.accounts(file.id(), PageRequest.of(0, 20)))
                .rows()
                .stream()
                .map(one -> one.state().name())
                .toList();
    }

    private long heldAccounts() throws Exception {
        return database.number(
                "select count(*) from holds.hold where kind = 'ACCOUNT_RETURNED' and lifted_at is null"
                        + " and annotator_id in (?, ?)",
                first,
                people.get(bank.house.reference(1)));
    }

    /** The first account of a file that was given to the bank; its entry. */
    private String cameBack(PrenoteFile file) throws Exception {
        bank.house.finance.call(() -> prenotes.sent(file.id()));
        var ours = nacha(file);
        var entry = entries(ours).getFirst();
        var answer = bank.receive(answer(ours, returned(entry, "621"), addenda99(entry, "R03")));
        assertThat(answer.open()).isZero();
        return entry;
    }

    private void confirmed(UUID annotator, UUID hold) throws Exception {
        new Actor(annotator, Set.of(Role.ANNOTATOR), false)
                .run(() -> holds.lift(hold, "It is right."));
    }

    private UUID standingHold() throws Exception {
        return UUID.fromString(
                database.texts(
                                "select id from holds.hold where kind = 'ACCOUNT_RETURNED' and lifted_at is null"
                                        + " and annotator_id in (?, ?)",
                                first,
                                people.get(bank.house.reference(1)))
                        .getFirst());
    }

    private UUID annotatorOf(UUID hold) throws Exception {
        return bank.house.finance.call(() -> holds.find(hold)).terms().annotator();
    }

    private void theDaysPass(PrenoteFile file) throws Exception {
        database.spoil(
                connection -> {
                    var table = "alter table files.prenote_handover ";
                    change(connection, table + "no force row level security");
                    change(connection, table + "disable trigger user");
                    change(
                            connection,
                            "update files.prenote_handover set clear_on = current_date - 1 where file_id = ?",
                            file.id());
                    change(connection, table + "enable trigger user");
                    change(connection, table + "force row level security");
                });
    }

    private List<String> nacha(PrenoteFile file) throws Exception {
        var out = new ByteArrayOutputStream();
        bank.house.finance.run(() -> prenotes.download(file.id(), out));
        return out.toString(StandardCharsets.US_ASCII).lines().toList();
    }

    private static List<String> entries(List<String> ours) {
        return ours.stream().filter(line -> line.startsWith("6")).toList();
    }

    /** As the payee's bank sends it: some echo the prenote's own transaction code. */
    private static String returned(String entry, String code) {
        return code + entry.substring(3, 78) + "1" + THEIR_TRACE;
    }

    private static String addenda99(String entry, String reason) {
        return "799"
                + reason
                + entry.substring(79)
                + " ".repeat(6)
                + entry.substring(3, 11)
                + " ".repeat(44)
                + THEIR_TRACE;
    }

    private static String answer(List<String> ours, String entry, String addenda) {
        var lines = new ArrayList<String>();
        lines.add(ours.get(0));
        lines.add(ours.get(1).replace("5220", "5200"));
        lines.add(entry);
        lines.add(addenda);
        var control = ours.stream().filter(line -> line.startsWith("8")).findFirst().orElseThrow();
        lines.add("8200000002" + control.substring(10));
        lines.add("9000001000001" + "00000002" + "0".repeat(34) + " ".repeat(39));
        while (lines.size() < 10) {
            lines.add("9".repeat(94));
        }
        return String.join("\n", lines) + "\n";
    }

    private String refused(String statement, Object... values) throws Exception {
        return database.refusal(bank.house.finance, statement.formatted(values));
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
