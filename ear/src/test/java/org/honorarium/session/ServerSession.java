package org.honorarium.session;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.honorarium.launcher.ApplicationServer;
import org.honorarium.launcher.DataFolder;
import org.honorarium.launcher.DatabaseAccess;
import org.honorarium.launcher.EmbeddedDatabase;
import org.honorarium.launcher.Leftovers;
import org.honorarium.launcher.Ports;
import org.honorarium.launcher.Settings;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * The server of this test run. It starts empty when first asked for, keeps what tests did to it,
 * and carries the built application: as it is, or with the test classes in it once the first test
 * that runs inside has been met.
 */
public final class ServerSession {

    private static ServerSession session;
    private static RuntimeException failure;

    private final Settings settings = Settings.given().at(Ports.free());
    private final DataFolder folder = DataFolder.openEmpty(settings.folder());
    private final EmbeddedDatabase embedded;
    private final DatabaseAccess database;
    private final ApplicationServer server;
    private boolean deployed;
    private boolean withTests;

    private ServerSession() {
        // However this process ends, nothing that it started stays behind.
        Runtime.getRuntime().addShutdownHook(new Thread(new Leftovers(folder)::stop));
        embedded = EmbeddedDatabase.start(folder, settings.software());
        database = embedded.access();
        server = new ApplicationServer(settings, folder, database);
        server.make();
        server.start();
    }

    /** Where pages and API are found, with the application running. */
    public static URI address() {
        current().deploy();
        return server().address();
    }

    /** To kill it, and to start it again with the application in it. */
    public static ApplicationServer server() {
        return current().server;
    }

    /** The database behind it, for looking at what is really there. */
    public static DatabaseAccess database() {
        return current().database;
    }

    static EmbeddedDatabase embedded() {
        return current().embedded;
    }

    /** As PostgreSQL's own administrator, whom no rule holds. */
    public static Connection asSuperuser(String name) throws SQLException {
        return asSuperuser(database(), current().folder, name);
    }

    static Connection asSuperuser(DatabaseAccess access, DataFolder folder, String name)
            throws SQLException {
        var url = access.url().replaceFirst("/[^/?]+\\?", "/" + name + "?");
        return DriverManager.getConnection(url, "postgres", kept(folder, "postgres.password"));
    }

    /** The key under which persons' keys are kept. */
    public static String masterKey() {
        return masterKey(current().folder);
    }

    static String masterKey(DataFolder folder) {
        return kept(folder, "master.key");
    }

    private static String kept(DataFolder folder, String name) {
        try {
            return Files.readString(folder.path().resolve(name)).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The one-time password of the user {@code administrator}. */
    public static String firstPassword() {
        return current().folder.secrets().firstPassword();
    }

    /** The folder of its data. */
    public static DataFolder folder() {
        return current().folder;
    }

    /** Ends server and database, does something, and starts both again where they were. */
    public static void whileDown(Runnable meanwhile) {
        var current = current();
        new Leftovers(current.folder).stop();
        meanwhile.run();
        EmbeddedDatabase.start(
                current.folder, current.settings.software(), current.embedded.port());
        current.server.start();
    }

    static boolean hasTests() {
        return current().withTests;
    }

    /** Deploys the application with the test classes in it, once for all of them. */
    static synchronized void deploy(Archive<?> withTests) {
        var current = current();
        if (!current.withTests) {
            var file = new File(current.folder.path().toFile(), "honorarium-tests.ear");
            withTests.as(ZipExporter.class).exportTo(file, true);
            current.server.deploy(file.toPath());
            current.withTests = true;
            current.deployed = true;
        }
    }

    private synchronized void deploy() {
        if (!deployed) {
            server.deploy(settings.ear());
            deployed = true;
        }
    }

    /** A server that did not start once is not tried again by every test class. */
    private static synchronized ServerSession current() {
        if (failure != null) {
            throw failure;
        }
        if (session == null) {
            try {
                session = new ServerSession();
            } catch (RuntimeException first) {
                failure = first;
                throw first;
            }
        }
        return session;
    }
}
