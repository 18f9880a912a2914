package org.honorarium.launcher;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * The PostgreSQL that comes with Honorarium: unpacked, started and set up without anybody's help.
 * It is durable, it listens on this machine only, and every role needs its password.
 */
public class EmbeddedDatabase {

    private static final String SUPERUSER = "postgres";

    /** A crash is followed by a recovery, which may take its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Of postmaster.pid, counted from 0. */
    private static final int PORT_LINE = 3;

    private final DataFolder folder;
    private final int port;
    private EmbeddedPostgres server;

    private EmbeddedDatabase(DataFolder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts it on its files in the folder, which it makes the first time. */
    public static EmbeddedDatabase start(DataFolder folder, Path software) {
        return start(folder, software, Ports.free());
    }

    /** The same where it was before. */
    public static EmbeddedDatabase start(DataFolder folder, Path software, int port) {
        var database = new EmbeddedDatabase(folder, port);
        try {
            database.server = database.postgres(software).start();
            database.setUp();
            try (var connection = database.asSuperuser()) {
                new RestoredSeals(folder.path()).setAside(connection);
            }
        } catch (IOException | SQLException | IllegalStateException failure) {
            throw new StartFailure(
                    "PostgreSQL did not start: " + failure.getMessage() + ".", failure);
        }
        return database;
    }

    /** The one that runs on these files already, if one does. */
    public static Optional<EmbeddedDatabase> running(DataFolder folder) {
        var file = folder.database().resolve("postmaster.pid");
        try {
            if (RunningProgram.all("postgres", folder.database()).isEmpty()) {
                return Optional.empty();
            }
            var port = Files.readAllLines(file).get(PORT_LINE);
            return Optional.of(new EmbeddedDatabase(folder, Integer.parseInt(port.strip())));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException half) {
            throw new StartFailure(
                    "PostgreSQL in %s is just starting or stopping: try again in a moment."
                            .formatted(folder.database()),
                    half);
        }
    }

    public DatabaseAccess access() {
        return new DatabaseAccess(
                url(Roles.DATABASE) + "?reWriteBatchedInserts=true",
                Roles.OWNER,
                folder.secrets().ofRole(Roles.OWNER),
                Roles.APPLICATION,
                folder.secrets().ofRole(Roles.APPLICATION));
    }

    /** Stops it, so that this process can start another one on the same files. */
    public void stop() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new StartFailure("PostgreSQL did not stop: " + failure.getMessage(), failure);
        }
    }

    public int port() {
        return port;
    }

    /** Past all rights and row security: for maintenance, never for the application. */
    public Connection asSuperuser() throws SQLException {
        return connect(Roles.DATABASE);
    }

    /** The same beside the application's database, which can be saved and taken back so. */
    public Connection asAdministrator() throws SQLException {
        return connect(SUPERUSER);
    }

    private EmbeddedPostgres.Builder postgres(Path software) {
        var secrets = folder.secrets();
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.database())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(software.resolve("postgres").toFile())
                .setPGStartupWait(PATIENCE)
                .setConnectConfig("password", secrets.ofRole(SUPERUSER))
                // These are passed to initdb, whose default trusts everybody on the machine.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", secrets.fileOfRole(SUPERUSER).toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                // A claim looks at so many tables and indexes: beyond this number of them each
                // lock is taken in memory that all connections share.
                .setServerConfig("max_locks_per_transaction", "256")
                .setServerConfig("shared_buffers", megabytesOfBuffers() + "MB")
                .setServerConfig("work_mem", "32MB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("max_wal_size", "8GB")
                // A night ends before it: each checkpoint has every page written whole once more.
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("jit", "off");
    }

    /** A quarter of the memory, as PostgreSQL's manual advises, and at most two gigabytes. */
    private static long megabytesOfBuffers() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.clamp(machine.getTotalMemorySize() / 4 >> 20, 128, 2048);
    }

    private void setUp() throws SQLException {
        var roles = new Roles(folder.secrets());
        try (var connection = asAdministrator()) {
            roles.make(connection);
        }
        try (var connection = asSuperuser()) {
            roles.grant(connection);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database), SUPERUSER, folder.secrets().ofRole(SUPERUSER));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
