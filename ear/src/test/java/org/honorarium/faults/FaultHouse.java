package org.honorarium.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.honorarium.launcher.SavedDatabase;
import org.honorarium.payouts.ManyPayees;
import org.honorarium.payouts.NightLook;
import org.honorarium.payouts.NightLook.Result;
import org.honorarium.payouts.NotYet;
import org.honorarium.session.ServersApart;

/**
 * A small house in the evening, to which everything can be taken back, and what its night comes to
 * when nobody disturbs it.
 */
final class FaultHouse implements AutoCloseable {

    private static final String DATABASE = "honorarium";
    private static final int ANNOTATORS = 2_400;
    private static final long PATIENCE = 300_000_000_000L;

    /** A copied sequence forgets in a crash what it gave out since; not so after a checkpoint. */
    private static final String CHECKPOINT = "checkpoint";

    /**
     * A server still remembers the jobs of the night before by numbers that the database, taken
     * back, would give out again; in life none is given twice.
     */
    private static final String NEW_NUMBERS =
            """
            select setval(format('%%I.%%I', schemaname, sequencename)::regclass, %d)
              from pg_sequences where schemaname = 'server'
            """;

    private static final String DAYS_PASS =
            """
            set session_replication_role = replica;
            update banking.handover set decided_at = decided_at - interval '20 days' where run_id = '%s'
            """;

    private final LocalDate businessDate = ManyPayees.businessDate(Clock.systemUTC());
    private final ServersApart servers;
    private final Finance finance;
    private final UUID payer;
    private final SavedDatabase evening;
    private final Result undisturbed;
    private int evenings;

    FaultHouse(int many) throws Exception {
        servers = new ServersApart("faults", many);
        recoverQuickly();
        finance = new Finance(servers.addresses());
        try (var superuser = superuser()) {
            payer = ManyPayees.payer(superuser);
            NotYet.nightsOf(superuser, payer);
        }
        try (var owner = servers.database().asOwner()) {
            var people = new ManyPayees(owner, servers.masterKey(), ANNOTATORS);
            people.make(businessDate);
            people.user("journey.beginner", finance.beginner());
            people.user("journey.releaser", finance.releaser());
        }
        try (var superuser = superuser()) {
            // The server makes tables of its own when its first job begins; they must stay.
            reserved(superuser, ManyPayees.payerOfNobody(superuser));
        }
        evening = SavedDatabase.of(() -> superuser("postgres"), "honorarium_in_the_evening");
        try (var superuser = superuser()) {
            NotYet.isOver(superuser);
            var night = reserved(superuser, payer);
            finance.release(1, night.run()).join();
            await("the files", () -> night.is("FILED"));
            undisturbed = night.result();
            assertThat(undisturbed.files()).isNotEmpty();
        }
    }

    UUID payer() {
        return payer;
    }

    LocalDate businessDate() {
        return businessDate;
    }

    Finance finance() {
        return finance;
    }

    ServersApart servers() {
        return servers;
    }

    Result undisturbed() {
        return undisturbed;
    }

    /** The day has changed meanwhile: the house's nights would be others. */
    boolean isOfYesterday() {
        return !businessDate.equals(ManyPayees.businessDate(Clock.systemUTC()));
    }

    void toTheEvening() throws SQLException, IOException {
        // First the registers: they must never know more than the database.
        servers.forgetWhatLeft();
        evening.restore();
        try (var superuser = superuser()) {
            execute(superuser, NEW_NUMBERS.formatted(++evenings * 10_000L));
            execute(superuser, CHECKPOINT);
            NotYet.isOver(superuser);
        }
    }

    /** Its files were handed over so long ago that the bank should have answered. */
    void daysPass(UUID run) throws SQLException {
        try (var superuser = superuser()) {
            execute(superuser, DAYS_PASS.formatted(run));
        }
    }

    Connection superuser() throws SQLException {
        return superuser(DATABASE);
    }

    NightLook night(Connection superuser) throws SQLException {
        return NightLook.at(superuser, payer, businessDate);
    }

    private Connection superuser(String database) throws SQLException {
        return servers.asSuperuser(database);
    }

    private NightLook reserved(Connection superuser, UUID of) throws Exception {
        finance.begin(1, of, businessDate).join();
        var night = NightLook.at(superuser, of, businessDate);
        await("the reservation", () -> night.is("RESERVED"));
        return night;
    }

    static void await(String what, Callable<Boolean> condition) throws Exception {
        var began = System.nanoTime();
        while (!condition.call()) {
            assertThat(System.nanoTime() - began).as("waiting for " + what).isLessThan(PATIENCE);
            Thread.sleep(20);
        }
    }

    /** Not file by file, where the machine can do better: a kill leaves the machine as it was. */
    private void recoverQuickly() {
        try (var superuser = superuser("postgres")) {
            execute(superuser, "alter system set recovery_init_sync_method = 'syncfs'");
            execute(superuser, "select pg_reload_conf()");
        } catch (SQLException notOnThisMachine) {
            System.out.println("faults: PostgreSQL recovers slowly here: " + notOnThisMachine);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    @Override
    public void close() {
        finance.close();
        servers.close();
    }
}
