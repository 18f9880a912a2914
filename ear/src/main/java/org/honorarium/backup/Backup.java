package org.honorarium.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.honorarium.launcher.DataFolder;
import org.honorarium.launcher.StartFailure;

/** Makes a backup of a data folder while its database is at work. */
public final class Backup {

    /** What opens the database and the personal data in it. */
    static final String KEYS = ".*\\.(key|password)";

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'honorarium-'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final String UNFINISHED = ".unfinished";

    private final DataFolder folder;
    private final boolean withKeys;

    public Backup(DataFolder folder, boolean withKeys) {
        this.folder = folder;
        this.withKeys = withKeys;
    }

    /**
     * @return the folder of the backup, proved to be what was written
     */
    public Path make(Connection superuser, Path target, Instant now) {
        var name = NAME.format(now);
        var unfinished = target.resolve(name + UNFINISHED);
        try {
            mustBeOutside(target.toAbsolutePath().normalize());
            Files.createDirectories(target);
            mustBeOutside(target.toRealPath());
            Files.createDirectory(unfinished);
            closeToOthers(unfinished);
            var listed = new Listed(unfinished);
            new LiveFiles(superuser, folder.database(), listed).copy();
            beside(listed);
            listed.end();
            Listed.proved(unfinished);
            return Files.move(unfinished, target.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new StartFailure(
                    "The backup cannot be written to %s: %s. What is there of it is called %s."
                            .formatted(target, failure, unfinished),
                    failure);
        } catch (SQLException failure) {
            throw new StartFailure(
                    "PostgreSQL gave no backup: %s.".formatted(failure.getMessage()), failure);
        }
    }

    /** Its entries, and its name. */
    private static boolean isOfTheRegister(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".csv") || name.equals("REGISTER");
    }

    /** The version, the keys, and what was sent. */
    private void beside(Listed listed) throws IOException {
        try (var all = Files.list(folder.path())) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                var name = file.getFileName().toString();
                if (name.equals("VERSION") || (withKeys && name.matches(KEYS))) {
                    listed.copy(file, name);
                }
            }
        }
        if (Files.exists(folder.sent())) {
            try (Stream<Path> all = Files.list(folder.sent())) {
                for (var file : all.filter(Backup::isOfTheRegister).sorted().toList()) {
                    listed.copy(file, "sent/" + file.getFileName());
                }
            }
        }
    }

    /** A backup inside of what it is a backup of would be lost with it. */
    private void mustBeOutside(Path target) throws IOException {
        if (target.startsWith(folder.path()) || target.startsWith(folder.path().toRealPath())) {
            throw new StartFailure(
                    "A backup belongs elsewhere than into the data folder %s."
                            .formatted(folder.path()));
        }
    }

    static void closeToOthers(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
