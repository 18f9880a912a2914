package org.honorarium.files;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.honorarium.actors.entity.Actor;
import org.honorarium.annotators.boundary.Registers;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.annotators.entity.RegisterEntry;
import org.honorarium.files.boundary.FileWriting;
import org.honorarium.files.boundary.PaymentFiles;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.Run;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file says of payees what stood when they were released, whatever is changed before it is. */
@ArquillianTest
class AsReleasedIT {

    @Inject SmallHouse house;
    @Inject Registers registers;
    @Inject Releases releases;
    @Inject FileWriting writing;
    @Inject PaymentFiles files;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private Run run;

    /** 40.00 and 2.00 are reserved. */
    @BeforeEach
    void a_night_of_two_payees() throws Exception {
        house.withAnnotators(2);
        house.results(List.of("h1,a1,0,Approved,40.00", "h1,a2,1,Approved,2.00"));
        run = house.night();
    }

    @Test
    void who_moves_to_a_town_that_no_bank_reads_is_paid_where_they_lived() throws Exception {
        released();

        house.livesIn("東京");
        become("山田 太郎", "大阪", "JP");

        assertThat(written()).isEqualTo(List.of("Annotator 0,,Fargo,US", "Annotator 1,,Fargo,US"));
        house.results(List.of("h2,a3,0,Approved,5.00", "h2,a4,1,Approved,5.00"));
        var next = house.night(SmallHouse.BUSINESS_DATE.plusDays(1));
        assertThat(
                        database.texts(
                                "select concat_ws(' ', outcome, reason) from payouts.decision where run_id = ?"
                                        + " order by 1",
                                next.id()))
                .containsExactly("HOLD TOWN_NOT_LATIN", "PAY");
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void what_was_changed_before_the_release_or_after_the_files_is_not_kept() throws Exception {
        house.livesIn("Bismarck");
        released();
        assertThat(written())
                .isEqualTo(List.of("Annotator 0,,Bismarck,US", "Annotator 1,,Fargo,US"));
        house.livesIn("Minot");

        assertThat(kept()).isZero();
    }

    @Test
    void who_moves_at_the_moment_of_the_release_is_called_off_or_paid_as_before() throws Exception {
        var written = new CountDownLatch(1);
        var both =
                atOnce.all(
                        List.<Callable<Object>>of(
                                () ->
                                        database.committedAs(
                                                house.secondFinance,
                                                "select pg_advisory_xact_lock(hashtextextended('what holds payees', 0))",
                                                () -> {
                                                    written.countDown();
                                                    Thread.sleep(500);
                                                }),
                                () -> {
                                    written.await();
                                    house.livesIn("東京");
                                    return "moved";
                                },
                                () -> {
                                    written.await();
                                    return released();
                                }));

        both.forEach(AtOnce.Outcome::get);
        boolean calledOff =
                database.number(
                                "select count(*) from payouts.payout where run_id = ? and state = 'CANCELLED'",
                                run.id())
                        == 1;
        assertThat(kept()).isEqualTo(calledOff ? 0 : 1);
        assertThat(written())
                .isEqualTo(
                        calledOff
                                ? List.of("Annotator 1,,Fargo,US")
                                : List.of("Annotator 0,,Fargo,US", "Annotator 1,,Fargo,US"));
    }

    @Test
    void the_database_lets_nobody_say_what_was_released() throws Exception {
        released();
        house.livesIn("東京");
        assertThat(kept()).isEqualTo(1);

        var again =
                "insert into annotators.as_released select gen_random_uuid(), annotator_id, country, personal"
                        + " from annotators.as_released";
        assertThat(database.refusal(Actor.SYSTEM, again)).contains("permission denied");
        assertThat(
                        database.refusal(
                                Actor.SYSTEM, "update annotators.as_released set country = 'JP'"))
                .contains("permission denied");
    }

    private Run released() throws Exception {
        return house.secondFinance.call(() -> releases.release(run.id()));
    }

    private void become(String name, String town, String country) throws Exception {
        var entry =
                new RegisterEntry(
                        house.reference(0),
                        new Particulars(name, "", town, ""),
                        country,
                        "USD",
                        Optional.empty());
        house.operations.call(() -> registers.load(List.of(entry).iterator()));
    }

    private long kept() throws Exception {
        return database.number(
                "select count(*) from annotators.as_released where release_id = ?", run.id());
    }

    /** Name, kana, town and country of each payment. */
    private List<String> written() throws Exception {
        Actor.SYSTEM.run(() -> writing.write(run.id()));
        var out = new ByteArrayOutputStream();
        var file = house.finance.call(() -> files.ofRun(run.id())).getFirst();
        house.finance.run(() -> files.download(file.id(), FileFormat.CSV, out));
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(row -> String.join(",", List.of(row.split(",")).subList(2, 6)))
                .sorted()
                .toList();
    }
}
