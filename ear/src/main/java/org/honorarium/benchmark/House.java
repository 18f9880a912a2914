package org.honorarium.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.honorarium.launcher.ApplicationServer;
import org.honorarium.launcher.DataFolder;
import org.honorarium.launcher.EmbeddedDatabase;
import org.honorarium.launcher.Leftovers;
import org.honorarium.launcher.Ports;
import org.honorarium.launcher.Settings;
import org.honorarium.launcher.Steps;

/** A house of its own for the benchmark: database, server and application, empty at first. */
final class House {

    /** The triggers that fill tables for us look at it, whoever we are. */
    private static final Map<String, Object> ACTOR = Map.of("nobody", new UUID(0, 0));

    private final Settings settings = Settings.given().at(Ports.free());
    private final DataFolder folder = DataFolder.openEmpty(settings.folder());
    private final EmbeddedDatabase database;
    private final ApplicationServer server;

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
        server.deploy(settings.ear());
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

    /** Past all row security and triggers: for seeding, and for looking at what is there. */
    Connection database() throws SQLException {
        var connection = database.asSuperuser();
        Statements.run(connection, "set honorarium.actor = '{nobody}|SYSTEM'", ACTOR);
        return connection;
    }

    GarbageLog heap() {
        return GarbageLog.of(server.processId(), folder.path().resolve("gc.log"));
    }

    Path file(String name) {
        return folder.path().resolve(name);
    }

    private void end() {
        new Leftovers(folder).stop();
        if (!Boolean.getBoolean("honorarium.bench.keep")) {
            folder.empty();
        }
    }
}
