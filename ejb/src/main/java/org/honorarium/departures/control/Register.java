package org.honorarium.departures.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.honorarium.departures.entity.Departure;

/**
 * The register of what left the house, in the data folder: one file an entry, whole or not there,
 * and on the disk before this returns.
 */
@ApplicationScoped
public class Register {

    private static final String FOLDER = "HONORARIUM_FOLDER";

    /** Says which register this is, so that no two are taken for one. */
    private static final String NAME = "REGISTER";

    /** What a restore leaves in the data folder. */
    private static final String MARK = "RESTORED";

    private final Path folder;

    public Register() {
        this(System.getenv(FOLDER) == null ? null : Path.of(System.getenv(FOLDER)));
    }

    Register(Path folder) {
        this.folder = folder;
    }

    /** The numbers of all entries and the files that have them. */
    public SortedMap<Long, Path> entries() {
        var entries = new TreeMap<Long, Path>();
        if (Files.exists(sent())) {
            try (var files = Files.list(sent())) {
                files.filter(file -> file.getFileName().toString().matches("[0-9]{8}\\.csv"))
                        .forEach(file -> entries.put(number(file), file));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return entries;
    }

    /**
     * @throws org.honorarium.departures.entity.DepartureRejected if it is damaged
     */
    public Departure read(Path file) {
        return Entry.read(file.getFileName().toString(), text(file));
    }

    /** The SHA-256 of an entry, which the next one names. */
    public String sha256(Path file) {
        return Entry.sha256(text(file));
    }

    /** Adds an entry and says its SHA-256. Nobody else may be at it. */
    public String add(Departure departure) {
        var text = Entry.text(departure);
        var file = sent().resolve("%08d.csv".formatted(departure.number()));
        var aside = sent().resolve(file.getFileName() + ".new");
        try {
            Files.createDirectories(sent());
            if (Files.exists(file)) {
                throw new IllegalStateException(file + " is there already");
            }
            Files.writeString(aside, text);
            force(aside, StandardOpenOption.WRITE);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            force(sent(), StandardOpenOption.READ);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "What leaves the house cannot be registered in " + sent(), failure);
        }
        return Entry.sha256(text);
    }

    /** Which register this is; empty if nobody has named it. */
    public Optional<UUID> name() {
        var file = sent().resolve(NAME);
        return Files.exists(file)
                ? Optional.of(UUID.fromString(text(file).strip()))
                : Optional.empty();
    }

    /** Names it, on the disk before this returns. The same again changes nothing. */
    public void name(UUID id) {
        if (name().isPresent()) {
            return;
        }
        var aside = sent().resolve(NAME + ".new");
        try {
            Files.createDirectories(sent());
            Files.writeString(aside, id + "\n");
            force(aside, StandardOpenOption.WRITE);
            Files.move(aside, sent().resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
            force(sent(), StandardOpenOption.READ);
        } catch (IOException failure) {
            throw new UncheckedIOException("The register cannot be named in " + sent(), failure);
        }
    }

    /** What a restore left, with its time if it says nothing; empty if none did. */
    public String mark() {
        var mark = mark(folder());
        try {
            if (Files.notExists(mark)) {
                return "";
            }
            var text = Files.readString(mark).strip().replaceAll("\\s+", " ");
            return "restored " + (text.isEmpty() ? Files.getLastModifiedTime(mark) : text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The house knows. */
    public void forgetMark() {
        try {
            Files.deleteIfExists(mark(folder()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path mark(Path folder) {
        return folder.resolve(MARK);
    }

    private Path sent() {
        return folder().resolve("sent");
    }

    private Path folder() {
        if (folder == null) {
            throw new IllegalStateException(
                    "The environment variable "
                            + FOLDER
                            + " is not set: without it there is no register of what left the"
                            + " house.");
        }
        return folder;
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString().substring(0, 8));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
