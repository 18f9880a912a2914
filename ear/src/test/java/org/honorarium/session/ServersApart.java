package org.honorarium.session;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.honorarium.launcher.ApplicationServer;
import org.honorarium.launcher.DataFolder;
import org.honorarium.launcher.DatabaseAccess;
import org.honorarium.launcher.DatabaseCrash;
import org.honorarium.launcher.EmbeddedDatabase;
import org.honorarium.launcher.Leftovers;
import org.honorarium.launcher.Ports;
import org.honorarium.launcher.Settings;

/**
 * A database and one or more servers on it, apart from those of the other tests, which they can be
 * killed beside. They begin empty.
 */
public final class ServersApart implements AutoCloseable {

    private static final int MOST_LOOKS = 6_000;

    /** A process that has this number afterwards, too, was not there to be killed. */
    private static final String RECOVERED =
            """
            select pid from pg_stat_activity
             where backend_type = 'checkpointer' and not pg_is_in_recovery()
            """;

    private final Settings settings = Settings.given();
    private final List<DataFolder> folders = new ArrayList<>();
    private final List<ApplicationServer> servers = new ArrayList<>();
    private final Thread end = new Thread(this::stop);
    private final DatabaseAccess database;

    /**
     * @param name of their folder, beside that of the other tests
     */
    public ServersApart(String name, int many) throws IOException {
        Runtime.getRuntime().addShutdownHook(end);
        var first = folder(name);
        database = EmbeddedDatabase.start(first, settings.software()).access();
        serve(first);
        for (int n = 2; n <= many; n++) {
            var next = folder(name + "-" + n);
            copyMasterKey(first, next);
            serve(next);
        }
    }

    public List<URI> addresses() {
        return servers.stream().map(ApplicationServer::address).toList();
    }

    public ApplicationServer server(int number) {
        return servers.get(number % servers.size());
    }

    public DatabaseAccess database() {
        return database;
    }

    public Connection asSuperuser(String name) throws SQLException {
        return ServerSession.asSuperuser(database, first(), name);
    }

    public String masterKey() {
        return ServerSession.masterKey(first());
    }

    /** Crashes PostgreSQL, and comes back when it has recovered; the servers stay. */
    public void crashDatabase() throws InterruptedException {
        var killed = DatabaseCrash.of(first());
        int look = 0;
        while (!hasRecovered(killed)) {
            if (++look > MOST_LOOKS) {
                throw new IllegalStateException("PostgreSQL did not recover");
            }
            Thread.sleep(20);
        }
    }

    /** The registers of what left: as if nothing ever had. */
    public void forgetWhatLeft() throws IOException {
        for (var folder : folders) {
            if (Files.exists(folder.sent())) {
                try (var entries = Files.list(folder.sent())) {
                    for (var entry :
                            entries.filter(file -> file.toString().endsWith(".csv")).toList()) {
                        Files.delete(entry);
                    }
                }
            }
        }
    }

    /** How many entries the registers have. */
    public int departures() throws IOException {
        int found = 0;
        for (var folder : folders) {
            if (Files.exists(folder.sent())) {
                try (var entries = Files.list(folder.sent())) {
                    found += (int) entries.filter(file -> file.toString().endsWith(".csv")).count();
                }
            }
        }
        return found;
    }

    /** The servers' logs as they are now, for whoever wants to know what happened. */
    public void keepLogs(String name) throws IOException {
        for (var folder : folders) {
            Files.copy(
                    folder.serverLog(),
                    folder.path().resolveSibling(folder.path().getFileName() + "-" + name + ".log"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(end);
        folders.forEach(DataFolder::close);
    }

    /** The other servers first: Leftovers of the first folder end the database. */
    private void stop() {
        folders.reversed().forEach(folder -> new Leftovers(folder).stop());
    }

    private DataFolder first() {
        return folders.getFirst();
    }

    private DataFolder folder(String name) {
        var folder = DataFolder.openEmpty(settings.folder().resolveSibling(name));
        folders.add(folder);
        return folder;
    }

    private void serve(DataFolder folder) {
        var server = new ApplicationServer(settings.at(Ports.free()), folder, first(), database);
        server.make();
        server.start();
        server.deploy(settings.ear());
        servers.add(server);
    }

    private static void copyMasterKey(DataFolder from, DataFolder to) throws IOException {
        var name = Path.of("master.key");
        Files.copy(
                from.path().resolve(name),
                to.path().resolve(name),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    private boolean hasRecovered(Set<Long> killed) {
        try (var connection = asSuperuser("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(RECOVERED)) {
            return rows.next() && !killed.contains(rows.getLong(1));
        } catch (SQLException recovering) {
            return false;
        }
    }
}
