package org.honorarium.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.honorarium.launcher.ApplicationServer;
import org.honorarium.launcher.DataFolder;
import org.honorarium.launcher.EmbeddedDatabase;
import org.honorarium.launcher.Leftovers;
import org.honorarium.launcher.Ports;
import org.honorarium.launcher.SavedDatabase;
import org.honorarium.launcher.Settings;
import org.honorarium.launcher.Steps;
import org.honorarium.security.entity.MasterKey;

/** A house of its own for the benchmark: database, server and application, empty at first. */
final class House {

    /** The triggers that fill tables for us look at it, whoever we are. */
    private static final Map<String, Object> ACTOR = Map.of("nobody", new UUID(0, 0));

    /** Behind the moment in which servers see that their connections are gone. */
    private static final Duration NOTICED = Duration.ofMillis(1_500);

    private final Settings settings = Settings.given().at(Ports.free());
    private final DataFolder folder = DataFolder.openEmpty(settings.folder());
    private final EmbeddedDatabase database;
    private final ApplicationServer server;
    private DataFolder besides;

    private House(Steps steps) {
        // However this process ends, nothing that it started stays behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        steps.at("Starting PostgreSQL");
        database = EmbeddedDatabase.start(folder, settings.software());
        steps.at("Starting the application server");
        server = new ApplicationServer(settings, folder, database.access());
        server.make();
        server.start();
        steps.at("Deploying the application");
        server.deploy(MeasuredApplication.of(settings.ear(), folder.path()));
    }

    static House start(Steps steps) {
        return new House(steps);
    }

    HouseApi api() {
        return HouseApi.enter(server.address(), folder.secrets().firstPassword());
    }

    URI address() {
        return server.address();
    }

    /** Starts another server on the same database, and says where it is found. */
    URI second() {
        besides = DataFolder.openEmpty(folder.path().resolve("second"));
        var second =
                new ApplicationServer(
                        settings.at(Ports.free()), besides, folder, database.access());
        second.make();
        second.start();
        second.deploy(settings.ear());
        return second.address();
    }

    /** As it is now; whoever is connected loses the connection. */
    SavedDatabase save(String name) throws Exception {
        var saved = SavedDatabase.of(database::asAdministrator, name);
        Thread.sleep(NOTICED);
        return saved;
    }

    /** As it was then, while its servers run. */
    void back(SavedDatabase saved) throws Exception {
        saved.restore();
        Thread.sleep(NOTICED);
    }

    /** As it was then, and its server as if nothing had been done by it since. */
    void anew(SavedDatabase saved) throws SQLException {
        server.kill();
        saved.restore();
        server.start();
    }

    /** Past all row security and triggers: for seeding, and for looking at what is there. */
    Connection database() throws SQLException {
        var connection = database.asSuperuser();
        Statements.run(connection, "set honorarium.actor = '{nobody}|SYSTEM'", ACTOR);
        return connection;
    }

    /** With which the application opens what is sealed. */
    MasterKey masterKey() {
        return MasterKey.of(folder.secrets().masterKey());
    }

    GarbageLog heap() {
        return GarbageLog.of(server.processId(), folder.path().resolve("gc.log"));
    }

    Path file(String name) {
        return folder.path().resolve(name);
    }

    private void end() {
        if (besides != null) {
            new Leftovers(besides).stop();
        }
        new Leftovers(folder).stop();
        if (!Boolean.getBoolean("honorarium.bench.keep")) {
            folder.empty();
        }
    }
}
