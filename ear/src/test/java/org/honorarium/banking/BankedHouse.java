package org.honorarium.banking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.annotators.boundary.Registers;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.annotators.entity.RegisterEntry;
import org.honorarium.banking.boundary.BankAnswers;
import org.honorarium.banking.boundary.Handovers;
import org.honorarium.banking.entity.Answer;
import org.honorarium.files.boundary.FileWriting;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.payouts.boundary.Nights;
import org.honorarium.payouts.boundary.PayoutRuns;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.NightStep;
import org.honorarium.payouts.entity.Run;
import org.honorarium.payouts.entity.Work;

/** A house whose nights are released and written, and the bank that it talks to. */
@Dependent
class BankedHouse {

    static final Actor THIRD = SmallHouse.somebody(Role.FINANCE, false);

    @Inject SmallHouse house;
    @Inject Registers registers;
    @Inject Database database;
    @Inject PayoutRuns runs;
    @Inject Nights nights;
    @Inject Releases releases;
    @Inject FileWriting writing;
    @Inject BankAnswers answers;
    @Inject Handovers handovers;

    /** So many annotators who earned 10.00, 11.00, 12.00 and so on. */
    Map<String, UUID> withEarnings(int annotators) throws Exception {
        var people = house.withAnnotators(annotators);
        var imported =
                house.results(
                        IntStream.range(0, annotators)
                                .mapToObj(
                                        n -> "h%d,a%d,%d,Approved,%d.00".formatted(n, n, n, 10 + n))
                                .toList());
        if (imported.state() != ImportState.DONE) {
            throw new AssertionError(imported.outcome());
        }
        return people;
    }

    /** The night of this many days after the first, up to its payment files. */
    Run paid(int days) throws Exception {
        var date = SmallHouse.BUSINESS_DATE.plusDays(days);
        var run = house.finance.call(() -> runs.begin(house.payer, date));
        for (var step : NightStep.values()) {
            while (Actor.SYSTEM.call(() -> nights.workNext(run.id(), step)) != Work.COMPLETE) {
                // One portion after the other.
            }
        }
        house.secondFinance.call(() -> releases.release(run.id()));
        Actor.SYSTEM.run(() -> writing.write(run.id()));
        return house.finance.call(() -> runs.get(run.id()));
    }

    UUID file(Run run) throws Exception {
        return UUID.fromString(
                database.texts("select id from files.payment_file where run_id = ?", run.id())
                        .getFirst());
    }

    UUID file(Run run, String rail) throws Exception {
        return UUID.fromString(
                database.texts(
                                "select id from files.payment_file where run_id = ? and rail = ?",
                                run.id(),
                                rail)
                        .getFirst());
    }

    /** An annotator with this number, who is paid by PayPal. */
    void payPal(int number) throws Exception {
        var details =
                new BankDetails(AccountKind.PAYPAL, "", "pay@example.com", "", "", "", "", "");
        var entry =
                new RegisterEntry(
                        house.reference(number),
                        new Particulars("Pat Pal", "", "Fargo", ""),
                        "US",
                        "USD",
                        Optional.of(details));
        house.operations.call(() -> registers.load(List.of(entry).iterator()));
    }

    void handOver(Run run) throws Exception {
        var file = file(run);
        house.finance.call(() -> handovers.sent(file));
    }

    /** What the bank sends, as the house's own table. */
    Answer answer(String... lines) throws Exception {
        return receive(csv(lines));
    }

    Answer receive(String text) throws Exception {
        var id =
                house.finance.call(
                        () ->
                                answers.receive(
                                        house.payer,
                                        "answer.csv",
                                        new ByteArrayInputStream(
                                                text.getBytes(StandardCharsets.UTF_8))));
        return house.finance.call(() -> answers.get(id));
    }

    static String csv(String... lines) {
        return "Status,EndToEndId,Amount,Currency,Date,BankReference,ReasonCode\n"
                + String.join("\n", lines)
                + "\n";
    }

    static String line(String status, String endToEndId, String amount) {
        return line(status, endToEndId, amount, "", "");
    }

    static String line(
            String status, String endToEndId, String amount, String reference, String code) {
        return "%s,%s,%s,USD,%s,%s,%s"
                .formatted(status, endToEndId, amount, LocalDate.of(2026, 3, 3), reference, code);
    }

    /** The end-to-end ids of a run, the smallest amount first. */
    List<String> endToEndIds(Run run) throws Exception {
        return database.texts(
                "select end_to_end_id from payouts.payout where run_id = ? order by amount_minor",
                run.id());
    }

    String state(String endToEndId) throws Exception {
        return database.texts(
                        "select state from payouts.payout where end_to_end_id = ?", endToEndId)
                .getFirst();
    }

    UUID payout(String endToEndId) throws Exception {
        return UUID.fromString(
                database.texts("select id from payouts.payout where end_to_end_id = ?", endToEndId)
                        .getFirst());
    }

    /** What an account of the house's own books holds: credits less debits. */
    long balance(String type) throws Exception {
        return database.number(
                "select coalesce(sum(case when t.credit_account_id = a.id then t.amount_minor"
                        + " else -t.amount_minor end), 0) from ledger.account a join ledger.transfer"
                        + " t on a.id in (t.credit_account_id, t.debit_account_id)"
                        + " where a.book_id = ? and a.type = ?",
                house.payer,
                type);
    }

    long open() throws Exception {
        return database.number(
                "select coalesce(sum(amount_minor), 0) from payouts.open_item where payer_id = ?",
                house.payer);
    }
}
