package org.honorarium.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Instant;
import org.honorarium.launcher.DataFolder;
import org.honorarium.launcher.EmbeddedDatabase;
import org.honorarium.launcher.Leftovers;
import org.honorarium.launcher.StartFailure;

/** Whether a backup can be restored: it is restored beside, and a database is started on it. */
public final class Trial {

    private static final String LOOK =
            """
            select (select count(*) from payouts.payout) || ' payouts, '
                   || (select count(*) from audit.record) || ' audit records, last '
                   || coalesce((select max(recorded_at)::timestamp(0)::text from audit.record), 'never') || ' UTC'
            """;

    private final Path software;

    public Trial(Path software) {
        this.software = software;
    }

    /**
     * @param keys a folder that has the keys, if the backup has none
     * @return what is in it, in a few words
     */
    public String of(Path backup, Path keys, Instant now) {
        var trial = backup.resolveSibling(backup.getFileName() + ".trial");
        try {
            delete(trial);
            Files.createDirectories(trial);
            Backup.closeToOthers(trial);
            giveKeys(keys, trial);
            new Restore(trial).from(backup, now);
            return look(trial);
        } catch (IOException failure) {
            throw failed(backup, failure);
        } finally {
            forget(trial);
        }
    }

    private String look(Path trial) {
        var folder = DataFolder.open(trial);
        try {
            var database = EmbeddedDatabase.start(folder, software);
            try (var connection = database.asSuperuser();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(LOOK)) {
                rows.next();
                return rows.getString(1);
            } catch (SQLException failure) {
                throw failed(trial, failure);
            }
        } finally {
            new Leftovers(folder).stop();
            folder.close();
        }
    }

    private static void giveKeys(Path keys, Path trial) throws IOException {
        try (var all = Files.list(keys)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().matches(Backup.KEYS)) {
                    Files.copy(file, trial.resolve(file.getFileName()));
                }
            }
        }
    }

    private static StartFailure failed(Path backup, Exception failure) {
        return new StartFailure(
                "No database came up on a copy of %s: %s. Do not rely on it."
                        .formatted(backup, failure.getMessage()),
                failure);
    }

    private static void forget(Path trial) {
        try {
            delete(trial);
        } catch (IOException stays) {
            // The next trial of this name deletes it.
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes ignored)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path visited, IOException ignored)
                            throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
