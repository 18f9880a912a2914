package org.honorarium.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.honorarium.launcher.Replacement;
import org.honorarium.launcher.StartFailure;

/**
 * Puts a backup in the place of a folder's data, of which what is there is kept beside. The
 * register of what was sent is not replaced, but for what it lacks.
 */
public final class Restore {

    /** By it the house knows that it was restored. */
    static final String MARK = "RESTORED";

    private static final DateTimeFormatter KEPT =
            DateTimeFormatter.ofPattern("'before-restore-'yyyyMMdd-HHmmss")
                    .withZone(ZoneOffset.UTC);

    /** PostgreSQL wants them, and a backup lists no empty folders. */
    private static final List<String> EMPTY =
            List.of(
                    "pg_wal/archive_status",
                    "pg_wal/summaries",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat",
                    "pg_stat_tmp",
                    "pg_subtrans",
                    "pg_commit_ts",
                    "pg_tblspc",
                    "pg_twophase",
                    "pg_logical/snapshots",
                    "pg_logical/mappings");

    private final Path folder;

    /**
     * @param folder in which nobody is at work
     */
    public Restore(Path folder) {
        this.folder = folder;
    }

    /**
     * @return the folder with what was there before
     */
    public Path from(Path backup, Instant now) {
        var names = Listed.proved(backup);
        mustHaveKeys(names);
        var keep = KEPT.format(now);
        try {
            sent(backup, names);
            var replacement = new Replacement(folder);
            var restored = replacement.begin();
            for (var name : names) {
                if (!name.startsWith("sent/")) {
                    copy(backup.resolve(name), restored.resolve(name));
                }
            }
            for (var name : EMPTY) {
                Files.createDirectories(restored.resolve("database").resolve(name));
            }
            Backup.closeToOthers(restored.resolve("database"));
            Files.writeString(
                    restored.resolve(MARK),
                    "%s%n%s%n"
                            .formatted(backup.getFileName(), now.truncatedTo(ChronoUnit.SECONDS)));
            Listed.force(restored.resolve(MARK));
            replacement.complete(keep);
        } catch (IOException failure) {
            throw new StartFailure(
                    "The backup cannot be restored to %s: %s. What was there is untouched, or in %s."
                            .formatted(folder, failure, keep),
                    failure);
        }
        return folder.resolve(keep);
    }

    private void mustHaveKeys(List<String> names) {
        for (var key : List.of("postgres.password", "master.key")) {
            if (!names.contains(key) && Files.notExists(folder.resolve(key))) {
                throw new StartFailure(
                        "The backup was made without keys, and %s is not in %s: put it there first."
                                .formatted(key, folder));
            }
        }
    }

    /** What left the house stays on record: files that are there are never replaced. */
    private void sent(Path backup, List<String> names) throws IOException {
        for (var name : names) {
            var file = folder.resolve(name);
            if (name.startsWith("sent/") && Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                var aside = file.resolveSibling(file.getFileName() + ".new");
                copy(backup.resolve(name), aside);
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        if (to.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-------"));
        }
        Listed.force(to);
    }
}
