package org.honorarium.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;

/**
 * The seals that lie beside a restored database. Days that were sealed after the backup are sealed
 * anew, with what is recorded from now on: their seals of before stay as evidence, with all else
 * that was there before, and are no longer those of this database.
 */
final class RestoredSeals {

    /** What a restore calls the folder with what was there before. */
    private static final DateTimeFormatter KEPT =
            DateTimeFormatter.ofPattern("'before-restore-'yyyyMMdd-HHmmss")
                    .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Path mark;
    private final Path seals;

    RestoredSeals(Path folder) {
        this.folder = folder;
        this.mark = folder.resolve("RESTORED");
        this.seals = folder.resolve("seals");
    }

    /** Until the house has noted that it was restored, this can be done again and again. */
    void setAside(Connection database) throws SQLException, IOException {
        if (Files.notExists(mark) || Files.notExists(seals)) {
            return;
        }
        var known = sealed(database);
        var aside = folder.resolve(KEPT.format(restoredAt())).resolve("seals");
        try (var all = Files.list(seals)) {
            for (var file : all.sorted().toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(".csv") && !known.contains(name)) {
                    Files.createDirectories(aside);
                    Files.move(file, aside.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }

    /** The names of the files of the days that this database has sealed. */
    private static Set<String> sealed(Connection database) throws SQLException {
        var names = new HashSet<String>();
        try (var statement = database.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('seals.day') is null")) {
                table.next();
                if (table.getBoolean(1)) {
                    return names;
                }
            }
            try (var days =
                    statement.executeQuery(
                            "select 'seals-' || day || '.csv' from seals.day where sealed_at is not"
                                    + " null")) {
                while (days.next()) {
                    names.add(days.getString(1));
                }
            }
        }
        return names;
    }

    /** As the mark says; one that a person put there says it by its own age. */
    private Instant restoredAt() throws IOException {
        var lines = Files.readAllLines(mark);
        try {
            return Instant.parse(lines.get(1).strip());
        } catch (IndexOutOfBoundsException | DateTimeException byHand) {
            return Files.getLastModifiedTime(mark).toInstant();
        }
    }
}
