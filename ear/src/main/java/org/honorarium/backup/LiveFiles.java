package org.honorarium.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The files of a PostgreSQL that is at work, as its own backup interface prescribes: tell it, copy,
 * tell it again, and add the write-ahead log of the time between. If this ends in the middle,
 * PostgreSQL forgets about it by itself.
 */
final class LiveFiles {

    /** What belongs to a running server or is made anew at every start. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "postmaster.pid",
                    "postmaster.opts",
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    // Keeps the log of the time between until this connection ends.
    private static final String HOLD =
            "select pg_create_physical_replication_slot('honorarium_%s', true, true)";

    private static final String START =
            "select pg_walfile_name(pg_backup_start('honorarium', true))";

    private static final String STOP =
            "select pg_walfile_name(lsn), labelfile, spcmapfile from pg_backup_stop(false)";

    private final Connection superuser;
    private final Path database;
    private final Listed into;

    LiveFiles(Connection superuser, Path database, Listed into) {
        this.superuser = superuser;
        this.database = database;
        this.into = into;
    }

    void copy() throws SQLException, IOException {
        answer(HOLD.formatted(UUID.randomUUID().toString().substring(0, 8)));
        var first = answer(START).getFirst();
        copyFiles();
        var stopped = answer(STOP);
        into.write(stopped.get(1), "database/backup_label");
        if (stopped.get(2) != null && !stopped.get(2).isBlank()) {
            into.write(stopped.get(2), "database/tablespace_map");
        }
        copyLog(first, stopped.getFirst());
    }

    private void copyFiles() throws IOException {
        try (var all = Files.walk(database)) {
            for (var file : all.filter(Files::isRegularFile).filter(this::belongs).toList()) {
                copy(file);
            }
        }
        // Last, as the interface asks for where a copy takes its time.
        copy(database.resolve("global/pg_control"));
    }

    private boolean belongs(Path file) {
        var name = database.relativize(file);
        var last = name.getFileName().toString();
        return !LEFT_OUT.contains(name.getName(0).toString())
                && !last.startsWith("pgsql_tmp")
                && !last.equals("pg_internal.init")
                && !name.equals(Path.of("global/pg_control"));
    }

    private void copyLog(String first, String last) throws IOException {
        var log = database.resolve("pg_wal");
        try (Stream<Path> all = Files.list(log)) {
            for (var file : all.sorted().toList()) {
                var name = file.getFileName().toString();
                boolean between =
                        name.matches("[0-9A-F]{24}")
                                && name.compareTo(first) >= 0
                                && name.compareTo(last) <= 0;
                if (between || name.endsWith(".history")) {
                    copy(file);
                }
            }
        }
    }

    private void copy(Path file) throws IOException {
        try {
            into.copy(file, "database/" + database.relativize(file));
        } catch (NoSuchFileException dropped) {
            // A table that was dropped meanwhile; the log knows.
        }
    }

    private List<String> answer(String query) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            var columns = rows.getMetaData().getColumnCount();
            var answer = new String[columns];
            for (int i = 0; i < columns; i++) {
                answer[i] = rows.getString(i + 1);
            }
            return Arrays.asList(answer);
        }
    }
}
