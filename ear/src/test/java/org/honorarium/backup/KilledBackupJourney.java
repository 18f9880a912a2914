package org.honorarium.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.honorarium.launcher.DataFolder;
import org.honorarium.launcher.EmbeddedDatabase;
import org.honorarium.launcher.Leftovers;
import org.honorarium.launcher.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Backups and restores killed at random moments: what is there can be started, whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledBackupJourney {

    private static final int KILLS = 4;
    private static final int SOON = 4_000;
    private static final Settings SETTINGS = Settings.given();

    @TempDir static Path temporary;

    private final long seed = Long.getLong("honorarium.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private Path data;
    private Path backup;

    @BeforeAll
    void a_backup_of_one_row_and_a_database_of_two() throws Exception {
        System.out.printf("commands are killed with -Dhonorarium.seed=%d%n", seed);
        data = temporary.resolve("data");
        in(
                database -> {
                    run(database, "create table written (n int)");
                    run(database, "insert into written values (1)");
                    Files.writeString(data.resolve("master.key"), "the master key");
                    try (var superuser = database.asSuperuser()) {
                        backup =
                                new Backup(DataFolder.beside(data), true)
                                        .make(
                                                superuser,
                                                temporary.resolve("backups"),
                                                Clock.systemUTC().instant());
                    }
                    run(database, "insert into written values (2)");
                });
    }

    @Test
    void a_killed_restore_leaves_the_data_as_they_were_or_as_they_were_backed_up()
            throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            killed("restore", backup);

            in(database -> assertThat(rows(database)).isIn(1L, 2L));
        }
        new Restore(data).from(backup, Clock.systemUTC().instant());
        in(database -> assertThat(rows(database)).isEqualTo(1));
    }

    @Test
    void a_killed_backup_leaves_the_data_as_they_were_and_is_none() throws Exception {
        var target = temporary.resolve("killed");
        for (int kill = 0; kill < KILLS; kill++) {
            killed("backup", target);
            in(database -> assertThat(rows(database)).isIn(1L, 2L));
        }
        if (Files.exists(target)) {
            try (var made = Files.list(target)) {
                for (var one : made.filter(path -> !path.toString().contains(".")).toList()) {
                    assertThat(Listed.proved(one))
                            .as("what is called a backup is one")
                            .isNotEmpty();
                }
            }
        }
    }

    /** Runs a command in a process of its own, and kills it soon, as a crash would. */
    private void killed(String command, Path where) throws Exception {
        var words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dhonorarium.folder=" + data,
                                "-Dhonorarium.software=" + SETTINGS.software(),
                                "-Dhonorarium.server=" + SETTINGS.server(),
                                "-Dhonorarium.ear=" + SETTINGS.ear(),
                                "-Dhonorarium.backup=" + where,
                                "-classpath",
                                System.getProperty("java.class.path"),
                                Command.class.getName(),
                                command));
        var process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Thread.sleep(500 + random.nextInt(SOON));
        process.destroyForcibly().onExit().join();
    }

    /** Starts the database of the folder, whatever was left in it, and stops it again. */
    private void in(Work work) throws Exception {
        var folder = DataFolder.open(data);
        try {
            new Leftovers(folder).stop();
            var database = EmbeddedDatabase.start(folder, SETTINGS.software());
            try {
                work.with(database);
            } finally {
                database.stop();
            }
        } finally {
            new Leftovers(folder).stop();
            folder.close();
        }
    }

    private static void run(EmbeddedDatabase database, String statement) throws SQLException {
        try (var connection = database.asSuperuser();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private static long rows(EmbeddedDatabase database) throws SQLException {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from written")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What is done with a running database. */
    @FunctionalInterface
    private interface Work {

        void with(EmbeddedDatabase database) throws IOException, SQLException;
    }
}
