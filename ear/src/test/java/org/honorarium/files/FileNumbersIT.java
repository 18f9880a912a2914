package org.honorarium.files;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.honorarium.actors.entity.Actor;
import org.honorarium.annotators.boundary.Registers;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.annotators.entity.RegisterEntry;
import org.honorarium.banking.boundary.Handovers;
import org.honorarium.files.boundary.FileUsages;
import org.honorarium.files.boundary.FileWriting;
import org.honorarium.files.boundary.PaymentFiles;
import org.honorarium.files.entity.CategoryPurpose;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.files.entity.FileUsage;
import org.honorarium.files.entity.Purpose;
import org.honorarium.house.AtOnce;
import org.honorarium.house.AtOnce.Outcome;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.payouts.boundary.Nights;
import org.honorarium.payouts.boundary.PayoutRuns;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.NightStep;
import org.honorarium.payouts.entity.Work;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payment files are numbered per payer without gaps, and written as their payer wants. */
@ArquillianTest
class FileNumbersIT {

    @Inject SmallHouse house;
    @Inject AtOnce atOnce;
    @Inject Database database;
    @Inject PayoutRuns runs;
    @Inject Nights nights;
    @Inject Releases releases;
    @Inject FileWriting writing;
    @Inject PaymentFiles files;
    @Inject Handovers handovers;
    @Inject FileUsages usages;
    @Inject Registers registers;

    @BeforeEach
    void a_house() throws Exception {
        house.withAnnotators(2);
    }

    @Test
    void runs_that_are_written_at_once_get_numbers_without_gaps() throws Exception {
        var released = new ArrayList<Callable<UUID>>();
        for (int day = 0; day < 4; day++) {
            var run = released(day);
            released.add(() -> written(run));
            released.add(() -> written(run));
        }

        atOnce.all(released).forEach(Outcome::get);

        assertThat(numbers()).containsExactly("1", "2", "3", "4");
        var run = released(4);
        written(run);
        var last = house.finance.call(() -> files.ofRun(run)).getFirst();
        assertThat(last.number()).isEqualTo(5);
        assertThat(last.messageId()).contains("-USD-000005-");
        assertThat(last.name()).startsWith(last.messageId());
    }

    @Test
    void what_is_rolled_back_leaves_no_gap() throws Exception {
        var first = released(0);
        written(first);
        var second = released(1);

        assertThat(tried(1, 2)).isEmpty();
        written(second);

        assertThat(numbers()).containsExactly("1", "2");
    }

    @Test
    void no_number_is_left_out_or_used_twice_whatever_java_says() throws Exception {
        written(released(0));

        assertThat(tried(1, 3)).contains("is not the next of payer");
        assertThat(tried(1, 1)).contains("one_number_a_payer_and_file");
        for (var attack :
                List.of(
                        "update files.counter set last = 7",
                        "delete from files.counter",
                        "insert into files.counter values (gen_random_uuid(), 7)")) {
            assertThat(database.refusal(house.finance, attack)).contains("permission denied");
        }
    }

    @Test
    void a_usage_is_for_files_that_are_written_from_then_on_and_its_versions_stay()
            throws Exception {
        var salaries = new FileUsage(false, Purpose.SALA, CategoryPurpose.SALA, false);

        for (var outcome :
                atOnce.times(
                        4,
                        () -> house.finance.call(() -> usages.put(house.payer, "USD", salaries)))) {
            assertThat(outcome.get()).isEqualTo(salaries);
        }
        assertThat(
                        database.refusal(
                                house.operations,
                                "insert into files.usage values (?::uuid, 'USD', 2, true, 'SCVE',"
                                        + " 'NONE', ?::uuid, now())",
                                house.payer.toString(),
                                house.operations.id().toString()))
                .contains("row-level security");
        var run = released(0);
        written(run);

        assertThat(bytes(run)).contains("<BtchBookg>false</BtchBookg>", "<Cd>SALA</Cd>");
        assertThat(
                        database.number(
                                "select count(*) from files.usage where payer_id = ?::uuid",
                                house.payer.toString()))
                .isEqualTo(1);
        assertThat(
                        database.refusal(
                                house.finance,
                                "insert into files.usage values (?::uuid, 'USD', 3, true, 'SCVE',"
                                        + " 'NONE', ?::uuid, now())",
                                house.payer.toString(),
                                house.finance.id().toString()))
                .contains("is not the next after 1");
        assertThat(database.refusal(house.finance, "update files.usage set purpose = 'SCVE'"))
                .contains("permission denied");
    }

    @Test
    void who_chose_pay_pal_is_paid_by_a_file_of_their_own() throws Exception {
        choosesPayPal(2);
        house.results(List.of("p1,b1,2,Approved,7.00"));
        var wise = new FileUsage(true, Purpose.SCVE, CategoryPurpose.NONE, true);
        house.finance.call(() -> usages.put(house.payer, "USD", wise));
        var run = released(0);
        written(run);

        var written = house.finance.call(() -> files.ofRun(run));
        assertThat(
                        written.stream()
                                .map(
                                        file ->
                                                file.number()
                                                        + " "
                                                        + file.format()
                                                        + " "
                                                        + file.total()))
                .contains(
                        "1 PAIN_001_001_09 5.00 USD",
                        "1 CSV 5.00 USD",
                        "1 WISE_CSV 5.00 USD",
                        "2 PAYPAL_CSV 7.00 USD",
                        "2 CSV 7.00 USD")
                .doesNotContain("2 PAIN_001_001_09 7.00 USD", "1 PAYPAL_CSV 5.00 USD");
        assertThat(bytes(run, FileFormat.PAYPAL_CSV)).startsWith("pay@example.com,7.00,USD,");
        assertThat(bytes(run, FileFormat.PAIN_001_001_09)).doesNotContain("7.00");
        assertThat(database.wrong(house.payer)).isEmpty();
        handedOver(run, "PAYPAL");
        assertThat(states(run)).containsExactly("500 FILED", "700 SENT");
        handedOver(run, "BANK");
        assertThat(states(run)).containsExactly("500 SENT", "700 SENT");
        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                "with gone as (select p.payout_id, f.id as file_id from files.payment p"
                                        + " join files.payment_file o on o.id = p.file_id"
                                        + " join files.payment_file f on f.run_id = o.run_id and f.id <> o.id"
                                        + " where o.run_id = ?::uuid and o.rail = 'PAYPAL')"
                                        + " insert into files.payment select payout_id, file_id, 99 from gone",
                                run.toString()))
                .contains("payment_pkey");
    }

    @Test
    void no_payment_is_in_a_file_of_another_rail_whatever_java_says() throws Exception {
        choosesPayPal(2);
        house.results(List.of("p1,b1,2,Approved,7.00"));
        var run = released(0);

        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                "with file as (insert into files.payment_file (id, run_id, payer_id, currency,"
                                        + " number, message_id, payments, total_minor, written_at)"
                                        + " select gen_random_uuid(), id, payer_id, 'USD',"
                                        + " files.next_number(payer_id), 'X-' || id, 1, 1, now()"
                                        + " from payouts.run where id = ?::uuid returning id)"
                                        + " insert into files.payment select p.id, file.id, 1"
                                        + " from payouts.payout p, file where p.run_id = ?::uuid"
                                        + " and p.amount_minor = 700",
                                run.toString(),
                                run.toString()))
                .contains("to an account PAYPAL is in a file of BANK");
    }

    private void handedOver(UUID run, String rail) throws Exception {
        var file =
                database.texts(
                                "select id from files.payment_file where run_id = ? and rail = ?",
                                run,
                                rail)
                        .getFirst();
        house.finance.call(() -> handovers.sent(UUID.fromString(file)));
    }

    private List<String> states(UUID run) throws Exception {
        return database.texts(
                "select amount_minor || ' ' || state from payouts.payout where run_id = ? order by 1",
                run);
    }

    private void choosesPayPal(int number) throws Exception {
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

    private UUID written(UUID run) {
        Actor.SYSTEM.run(() -> writing.write(run));
        return run;
    }

    /** Work of a day, its night, and its release by another person. */
    private UUID released(int day) throws Exception {
        house.results(List.of("h%d,a%d,0,Approved,5.00".formatted(day, day)));
        LocalDate date = SmallHouse.BUSINESS_DATE.plusDays(day);
        var run = house.finance.call(() -> runs.begin(house.payer, date)).id();
        for (var step : NightStep.values()) {
            while (Actor.SYSTEM.call(() -> nights.workNext(run, step)) != Work.COMPLETE) {
                // One portion after the other.
            }
        }
        house.secondFinance.call(() -> releases.release(run));
        return run;
    }

    /** A file past Java, rolled back whatever comes of it. */
    private String tried(int copied, int number) throws Exception {
        return database.refusal(
                Actor.SYSTEM,
                "insert into files.payment_file select gen_random_uuid(), run_id, payer_id, 'XXX',"
                        + " message_id || 'x', payments, total_minor, written_at, ?"
                        + " from files.payment_file where payer_id = ?::uuid and number = ?",
                (long) number,
                house.payer.toString(),
                (long) copied);
    }

    private List<String> numbers() throws Exception {
        return database.texts(
                "select number from files.payment_file where payer_id = ?::uuid order by number",
                house.payer.toString());
    }

    private String bytes(UUID run) throws Exception {
        return bytes(run, FileFormat.PAIN_001_001_09);
    }

    private String bytes(UUID run, FileFormat format) throws Exception {
        var file =
                house.finance.call(() -> files.ofRun(run)).stream()
                        .filter(one -> one.format() == format)
                        .findFirst()
                        .orElseThrow();
        var out = new java.io.ByteArrayOutputStream();
        house.finance.run(() -> files.download(file.id(), file.format(), out));
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
