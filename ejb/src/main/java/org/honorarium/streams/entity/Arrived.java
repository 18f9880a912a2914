package org.honorarium.streams.entity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * A file that somebody sent, on disk until it is read. Never more of it than is taken: whoever
 * sends more is told, and nothing stays.
 *
 * @param sha256 in hexadecimal digits
 */
public record Arrived(Path path, String sha256, long size) {

    private static final int PIECE = 65_536;

    /**
     * Keeps all of it. Whoever calls deletes the file.
     *
     * @param most bytes that are taken; one more is read, to see that there are more
     * @param tooLarge what is said then
     */
    public static Arrived keep(
            InputStream bytes, String suffix, long most, Supplier<RuntimeException> tooLarge)
            throws IOException {
        var path = Files.createTempFile("honorarium-", suffix);
        try (var digested = new DigestInputStream(bytes, digest())) {
            long size = copy(digested, path, most);
            if (size > most) {
                throw tooLarge.get();
            }
            return new Arrived(
                    path, HexFormat.of().formatHex(digested.getMessageDigest().digest()), size);
        } catch (RuntimeException | IOException failure) {
            Files.deleteIfExists(path);
            throw failure;
        }
    }

    private static long copy(InputStream bytes, Path path, long most) throws IOException {
        var piece = new byte[PIECE];
        long size = 0;
        try (var out = Files.newOutputStream(path)) {
            while (size <= most) {
                int read = bytes.read(piece, 0, (int) Math.min(PIECE, most + 1 - size));
                if (read < 0) {
                    break;
                }
                out.write(piece, 0, read);
                size += read;
            }
        }
        return size;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
