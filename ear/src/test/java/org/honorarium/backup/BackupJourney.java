package org.honorarium.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.honorarium.launcher.DataFolder;
import org.honorarium.launcher.EmbeddedDatabase;
import org.honorarium.launcher.Leftovers;
import org.honorarium.launcher.Replacement;
import org.honorarium.launcher.Settings;
import org.honorarium.launcher.StartFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a database that is written to all the while, and what becomes of broken ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupJourney {

    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
    private static final Path SOFTWARE = Settings.given().software();

    @TempDir static Path temporary;

    private DataFolder folder;
    private EmbeddedDatabase database;
    private Path backup;
    private long before;

    @BeforeAll
    void a_backup_while_somebody_writes() throws Exception {
        folder = DataFolder.open(temporary.resolve("data"));
        database = EmbeddedDatabase.start(folder, SOFTWARE);
        folder.secrets().firstPassword();
        Files.writeString(folder.path().resolve("master.key"), "the master key");
        Files.createDirectories(folder.sent());
        Files.writeString(folder.sent().resolve("00000001.csv"), "one");
        Files.writeString(folder.sent().resolve("REGISTER"), "its name");
        run("create table written (n bigint primary key, twice bigint not null)");
        run("create schema seals; create table seals.day (day date, sealed_at timestamptz)");
        run("insert into seals.day values ('2026-11-20', now()), ('2026-11-21', null)");
        var stop = new AtomicBoolean();
        var writing = Thread.ofPlatform().start(() -> write(stop));
        while (count(database) < 200) {
            Thread.sleep(10);
        }
        before = count(database);
        try (var superuser = database.asSuperuser()) {
            backup = new Backup(folder, true).make(superuser, temporary.resolve("backups"), NOW);
        } finally {
            stop.set(true);
            writing.join();
        }
    }

    @AfterAll
    void nothing_runs_any_more() {
        new Leftovers(folder).stop();
        folder.close();
    }

    @Test
    void a_restored_database_has_everything_from_before_the_backup_and_nothing_half()
            throws Exception {
        var data = temporary.resolve("restored-data");

        Files.createDirectories(data);
        new Restore(data).from(backup, NOW);

        try (var restored = started(data)) {
            assertThat(restored.count()).isGreaterThanOrEqualTo(before).isLessThan(count(database));
            assertThat(restored.number("select count(*) from written where twice <> 2 * n"))
                    .isZero();
            assertThat(restored.number("select max(n) - count(*) + 1 from written")).isZero();
        }
        assertThat(data.resolve("master.key")).hasContent("the master key");
        assertThat(data.resolve("sent/00000001.csv")).hasContent("one");
        assertThat(data.resolve("sent/REGISTER")).hasContent("its name");
        assertThat(data.resolve("RESTORED")).content().contains(backup.getFileName().toString());
    }

    @Test
    void a_restore_keeps_what_was_there_and_what_was_sent_since() throws Exception {
        var data = Files.createDirectories(temporary.resolve("other-data"));
        Files.createDirectories(data.resolve("database"));
        Files.writeString(data.resolve("database/old"), "old");
        Files.createDirectories(data.resolve("sent"));
        Files.writeString(data.resolve("sent/00000001.csv"), "another one");
        Files.writeString(data.resolve("sent/00000002.csv"), "two");

        var kept = new Restore(data).from(backup, NOW);

        assertThat(kept.resolve("database/old")).hasContent("old");
        assertThat(data.resolve("database/PG_VERSION")).exists();
        assertThat(data.resolve("sent/00000001.csv")).hasContent("another one");
        assertThat(data.resolve("sent/00000002.csv")).hasContent("two");
        assertThat(data.resolve("restored")).doesNotExist();
    }

    @Test
    void seals_of_days_that_the_backup_had_not_sealed_are_kept_with_what_was_before()
            throws Exception {
        var data = Files.createDirectories(temporary.resolve("sealed-data"));
        var seals = Files.createDirectories(data.resolve("seals"));
        Files.writeString(seals.resolve("seals-2026-11-20.csv"), "sealed before");
        Files.writeString(seals.resolve("seals-2026-11-21.csv"), "sealed since");
        Files.writeString(seals.resolve("seals-2026-11-22.csv"), "sealed since");

        var kept = new Restore(data).from(backup, NOW);
        try (var restored = started(data)) {
            assertThat(restored.count()).isGreaterThanOrEqualTo(before);
        }

        assertThat(seals).isDirectoryContaining("glob:**/seals-2026-11-20.csv");
        assertThat(seals.resolve("seals-2026-11-21.csv")).doesNotExist();
        assertThat(kept.resolve("seals/seals-2026-11-21.csv")).hasContent("sealed since");
        assertThat(kept.resolve("seals/seals-2026-11-22.csv")).hasContent("sealed since");
    }

    @Test
    void a_restore_that_was_killed_is_ended_by_the_next_start_or_never_began() throws Exception {
        var data = Files.createDirectories(temporary.resolve("killed"));
        Files.createDirectories(data.resolve("database"));
        Files.writeString(data.resolve("database/old"), "old");
        Files.writeString(data.resolve("VERSION"), "old");

        var half = new Replacement(data).begin();
        Files.createDirectories(half.resolve("database"));
        new Replacement(data).finish();

        assertThat(data.resolve("database/old")).as("before the mark nothing happens").exists();
        assertThat(half).doesNotExist();

        // Killed behind the mark, when one of two parts had been moved.
        var whole = new Replacement(data).begin();
        Files.writeString(whole.resolve("VERSION"), "new");
        Files.writeString(whole.resolve("COMPLETE"), "before");
        Files.createDirectories(data.resolve("before"));
        Files.move(data.resolve("database"), data.resolve("before/database"));
        Files.createDirectories(data.resolve("database"));
        Files.writeString(data.resolve("database/new"), "new");
        new Replacement(data).finish();

        assertThat(data.resolve("database/new")).exists();
        assertThat(data.resolve("VERSION")).hasContent("new");
        assertThat(data.resolve("before/VERSION")).hasContent("old");
        assertThat(data.resolve("before/database/old")).exists();
        assertThat(whole).doesNotExist();
    }

    @Test
    void a_backup_is_tried_and_its_trial_leaves_nothing() {
        assertThatExceptionOfType(StartFailure.class)
                .as("there are no payouts in this database")
                .isThrownBy(() -> new Trial(SOFTWARE).of(backup, folder.path(), NOW))
                .withMessageContaining("payouts.payout");
        assertThat(backup.resolveSibling(backup.getFileName() + ".trial")).doesNotExist();
    }

    @Test
    void what_is_damaged_or_unfinished_is_refused_in_one_sentence_and_touches_nothing()
            throws Exception {
        var data = Files.createDirectories(temporary.resolve("untouched"));
        var copy = temporary.resolve("copy");
        copy(backup, copy);

        var control = copy.resolve("database/global/pg_control");
        var bytes = Files.readAllBytes(control);
        bytes[100] ^= 1;
        Files.write(control, bytes);
        refused(data, copy, "pg_control is not what the backup wrote");
        Files.delete(control);
        refused(data, copy, "lacks the file");
        Files.delete(copy.resolve("LIST"));
        refused(data, copy, "did not come to its end");

        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_backup_without_keys_is_restored_where_the_keys_are() throws Exception {
        Path without;
        try (var superuser = database.asSuperuser()) {
            without = new Backup(folder, false).make(superuser, temporary.resolve("without"), NOW);
        }
        assertThat(without.resolve("master.key")).doesNotExist();

        var data = Files.createDirectories(temporary.resolve("keyless"));
        refused(data, without, "postgres.password is not in");
    }

    @Test
    void a_backup_is_not_put_into_what_it_is_a_backup_of() throws Exception {
        try (var superuser = database.asSuperuser()) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(
                            () ->
                                    new Backup(folder, true)
                                            .make(superuser, folder.path().resolve("backups"), NOW))
                    .withMessageContaining("belongs elsewhere");
        }
    }

    private static void refused(Path data, Path backup, String sentence) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> new Restore(data).from(backup, NOW))
                .withMessageContaining(sentence);
    }

    private void write(AtomicBoolean stop) {
        try (var connection = database.asSuperuser();
                var insert = connection.prepareStatement("insert into written values (?, ?)")) {
            for (long n = 0; !stop.get(); n++) {
                insert.setLong(1, n);
                insert.setLong(2, 2 * n);
                insert.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void run(String statement) throws SQLException {
        try (var connection = database.asSuperuser();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private static long count(EmbeddedDatabase database) throws SQLException {
        try (var connection = database.asSuperuser()) {
            return number(connection, "select count(*) from written");
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static Running started(Path data) {
        var folder = DataFolder.open(data);
        return new Running(folder, EmbeddedDatabase.start(folder, SOFTWARE));
    }

    private record Running(DataFolder folder, EmbeddedDatabase database) implements AutoCloseable {

        long count() throws SQLException {
            return BackupJourney.count(database);
        }

        long number(String query) throws SQLException {
            try (var connection = database.asSuperuser()) {
                return BackupJourney.number(connection, query);
            }
        }

        @Override
        public void close() {
            new Leftovers(folder).stop();
            folder.close();
        }
    }
}
