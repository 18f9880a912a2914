package org.honorarium.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;

/**
 * The folder that holds everything that outlives a start: the database's files, the secrets, the
 * server's log. It belongs to one PostgreSQL version, and to one running Honorarium at a time.
 */
public class DataFolder {

    /** PostgreSQL's files can be read by the same major version only. */
    static final String VERSION = "PostgreSQL 18, layout 1";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path path;
    private FileChannel lock;

    private DataFolder(Path path) {
        this.path = path;
    }

    /**
     * Opens the folder, or makes it.
     *
     * @throws StartFailure if another Honorarium works in it, or another version made it
     */
    public static DataFolder open(Path path) {
        Folders.create(path);
        var folder = new DataFolder(path);
        folder.lock();
        new Replacement(path).finish();
        folder.checkVersion();
        return folder;
    }

    /** For looking at it, while an Honorarium may be at work in it. */
    public static DataFolder beside(Path path) {
        return new DataFolder(path);
    }

    /** Opens the folder and forgets what was in it: every test run starts from nothing. */
    public static DataFolder openEmpty(Path path) {
        Folders.create(path);
        var folder = new DataFolder(path);
        folder.lock();
        new Leftovers(folder).stop();
        folder.empty();
        folder.checkVersion();
        return folder;
    }

    /** Forgets the data; nothing may be at work on them. */
    public void empty() {
        try {
            Folders.delete(database());
            Folders.delete(domains());
            Folders.delete(sent());
            Folders.delete(path.resolve("seals"));
            Files.deleteIfExists(serverLog());
            Files.deleteIfExists(version());
        } catch (IOException failure) {
            throw new StartFailure("The folder " + path + " cannot be emptied.", failure);
        }
    }

    public Path path() {
        return path;
    }

    public Path database() {
        return path.resolve("database");
    }

    /** The register of what was sent: outside of the database, so that no restore takes it back. */
    public Path sent() {
        return path.resolve("sent");
    }

    public Path domains() {
        return path.resolve("server");
    }

    /** Where is noted what was done to a database that somebody else runs: one folder for each. */
    Path notesOn(String url) {
        var name = UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8)).toString();
        var notes = path.resolve("external").resolve(name);
        Folders.create(notes);
        return notes;
    }

    /** Where is kept what belongs to a database and is not in it. */
    Path of(DatabaseAccess access) {
        boolean external = ExternalDatabase.named(System.getenv()).isPresent();
        return external ? notesOn(access.url()) : path;
    }

    public Path serverLog() {
        return path.resolve("server.log");
    }

    public Secrets secrets() {
        return new Secrets(path);
    }

    Path version() {
        return path.resolve("VERSION");
    }

    /** Lets others work in it again. */
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new StartFailure("The folder " + path + " cannot be left.", failure);
        }
    }

    private void lock() {
        var file = path.resolve("lock");
        try {
            lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var began = System.nanoTime();
            while (lock.tryLock() == null) {
                // Somebody who was just told to stop needs a moment for it.
                if (System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new StartFailure(
                            "It already runs from " + path + ": stop that one first.");
                }
                RunningProgram.pause(PATIENCE.dividedBy(20));
            }
        } catch (IOException failure) {
            throw new StartFailure("The folder " + path + " cannot be written.", failure);
        }
    }

    private void checkVersion() {
        var file = version();
        try {
            if (Files.notExists(file) && Files.notExists(database())) {
                Files.writeString(file, VERSION + System.lineSeparator());
            }
            var found = Files.exists(file) ? Files.readString(file).strip() : "no known version";
            if (!VERSION.equals(found)) {
                throw new StartFailure(
                        "The data in %s are of another version (%s; this is %s): move that folder away, or start the version that made it."
                                .formatted(path, found, VERSION));
            }
        } catch (IOException failure) {
            throw new StartFailure("The file " + file + " cannot be read or written.", failure);
        }
    }
}
