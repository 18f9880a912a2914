package org.honorarium.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.honorarium.launcher.StartFailure;

/** The files of a backup with their sizes and SHA-256: what was written, and what must be there. */
final class Listed {

    static final String NAME = "LIST";

    private final Path root;
    private final List<String> lines = new ArrayList<>();

    Listed(Path root) {
        this.root = root;
    }

    /** Copies a file into the backup, to the disk itself. */
    void copy(Path from, String name) throws IOException {
        try (var in = Files.newInputStream(from)) {
            put(in, name);
        }
    }

    void write(String text, String name) throws IOException {
        put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
    }

    /** All files are there. */
    void end() throws IOException {
        var list = root.resolve(NAME);
        Files.write(list, lines);
        force(list);
    }

    int files() {
        return lines.size();
    }

    /**
     * Reads every file of a backup again.
     *
     * @throws StartFailure with the first that is not what was written
     */
    static List<String> proved(Path backup) {
        var list = backup.resolve(NAME);
        if (Files.notExists(list)) {
            throw new StartFailure(
                    "%s is no backup, or one that did not come to its end: it has no file %s."
                            .formatted(backup, NAME));
        }
        try {
            var names = new ArrayList<String>();
            for (var line : Files.readAllLines(list)) {
                var field = line.split(" ", 3);
                if (field.length != 3) {
                    throw new StartFailure(
                            "The list of the backup %s is damaged: \"%s\"."
                                    .formatted(backup, line));
                }
                prove(backup.resolve(field[2]), Long.parseLong(field[1]), field[0]);
                names.add(field[2]);
            }
            return names;
        } catch (IOException | NumberFormatException failure) {
            throw new StartFailure("The backup %s cannot be read.".formatted(backup), failure);
        }
    }

    private static void prove(Path file, long size, String sha256) throws IOException {
        if (Files.notExists(file)) {
            throw new StartFailure("The backup lacks the file %s.".formatted(file));
        }
        if (Files.size(file) != size || !sha256(file).equals(sha256)) {
            throw new StartFailure(
                    "The file %s is not what the backup wrote: it is damaged.".formatted(file));
        }
    }

    private void put(InputStream in, String name) throws IOException {
        var to = root.resolve(name);
        Files.createDirectories(to.getParent());
        var digest = digest();
        long size;
        try (var out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
            size = in.transferTo(out);
        }
        force(to);
        lines.add("%s %d %s".formatted(HexFormat.of().formatHex(digest.digest()), size, name));
    }

    private static String sha256(Path file) throws IOException {
        var digest = digest();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
