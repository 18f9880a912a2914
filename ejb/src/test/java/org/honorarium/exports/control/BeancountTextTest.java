package org.honorarium.exports.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.exports.entity.AccountBalance;
import org.honorarium.exports.entity.AccountMap;
import org.honorarium.exports.entity.ExportKind;
import org.honorarium.exports.entity.ExportOrder;
import org.honorarium.exports.entity.JournalLine;
import org.honorarium.exports.entity.MapLine;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;
import org.honorarium.money.entity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal as beancount, added up by beancount itself where it is installed. */
class BeancountTextTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final AccountMap MAP =
            new AccountMap(
                    3,
                    List.of(
                            new MapLine(
                                    AccountType.ANNOTATOR_PAYABLE,
                                    Optional.empty(),
                                    "3500",
                                    "Owed"),
                            new MapLine(
                                    AccountType.ADJUSTMENT_COST,
                                    Optional.of(TransferCode.BONUS_GIVEN),
                                    "4410.b",
                                    "Bonuses")));

    @TempDir Path folder;

    @Test
    void accounts_have_the_bookkeepers_numbers_and_others_keep_the_ledgers_names() {
        assertThat(journal(1))
                .contains("option \"title\" \"Payer \\\"A\\\", 2026-03-01 to 2026-03-31\"")
                .contains("2026-03-01 open Liabilities:3500\n")
                .contains("2026-03-02 * \"Annotation accepted\"\n")
                .contains("  Expenses:ANNOTATION-COST  10.00 USD\n  Liabilities:3500  -10.00 USD\n")
                .contains("  Expenses:4410-b  5.00 USD\n  Liabilities:3500  -5.00 USD\n")
                .contains(
                        "  Liabilities:3500  1200 JPY\n  Liabilities:PAYOUT-CLEARING  -1200 JPY\n")
                .contains("2026-04-01 balance Liabilities:3500  -15.00 ~ 0 USD\n");
    }

    @Test
    void beancount_finds_every_balance_as_it_is_stated() throws Exception {
        var check = beanCheck();
        assumeTrue(check.isPresent(), "Skipped: bean-check (Debian: beancount) is not installed");

        assertThat(checked(check.get(), journal(1))).isEmpty();
        assertThat(checked(check.get(), journal(2))).contains("Balance failed");
        assertThat(checked(check.get(), journal(1).replace("-15.00 ~ 0 USD", "-15.01 ~ 0 USD")))
                .as("by a cent")
                .contains("Balance failed");
    }

    /**
     * @param factor other than one: the stated balances are wrong
     */
    private static String journal(long factor) {
        var order =
                new ExportOrder(
                        UUID.randomUUID(), ExportKind.JOURNAL_BEANCOUNT, FIRST, LAST, false);
        var payable = AccountType.ANNOTATOR_PAYABLE;
        var cost = AccountType.ANNOTATION_COST;
        var accepted = TransferCode.ANNOTATION_ACCEPTED;
        var before =
                List.of(
                        new AccountBalance(cost, accepted, new Money(1200, "JPY")),
                        new AccountBalance(payable, accepted, new Money(-1200, "JPY")));
        var released = TransferCode.PAYOUT_RELEASED;
        var bonus = TransferCode.BONUS_GIVEN;
        var lines =
                List.of(
                        line(2, accepted, cost, payable, new Money(1000, "USD")),
                        line(3, bonus, AccountType.ADJUSTMENT_COST, payable, new Money(500, "USD")),
                        line(
                                4,
                                released,
                                payable,
                                AccountType.PAYOUT_CLEARING,
                                new Money(1200, "JPY")));
        var clearing = new Money(-1200, "JPY");
        var after =
                List.of(
                        new AccountBalance(cost, accepted, new Money(1200, "JPY")),
                        new AccountBalance(payable, accepted, new Money(-1200, "JPY")),
                        new AccountBalance(payable, released, new Money(1200, "JPY")),
                        new AccountBalance(AccountType.PAYOUT_CLEARING, released, clearing),
                        new AccountBalance(cost, accepted, new Money(1000 * factor, "USD")),
                        new AccountBalance(payable, accepted, new Money(-1000, "USD")),
                        new AccountBalance(
                                AccountType.ADJUSTMENT_COST, bonus, new Money(500, "USD")),
                        new AccountBalance(payable, bonus, new Money(-500, "USD")));
        var out = new StringWriter();
        var text = new BeancountText(out, MAP);
        text.begin(order, "Payer \"A\"", before, after);
        lines.forEach(text::add);
        text.end(LAST, after);
        return out.toString();
    }

    private static JournalLine line(
            int day, TransferCode code, AccountType debit, AccountType credit, Money amount) {
        return new JournalLine(
                LocalDate.of(2026, 3, day), "e" + day, code, debit, credit, amount, 1);
    }

    private String checked(Path check, String journal) throws Exception {
        var file = folder.resolve("journal.beancount");
        Files.writeString(file, journal);
        var process =
                new ProcessBuilder(check.toString(), file.toString())
                        .redirectErrorStream(true)
                        .start();
        return new String(process.getInputStream().readAllBytes());
    }

    static Optional<Path> beanCheck() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "bean-check"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
