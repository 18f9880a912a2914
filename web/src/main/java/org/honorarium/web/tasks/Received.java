package org.honorarium.web.tasks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.honorarium.tasks.boundary.Media;
import org.honorarium.tasks.entity.MediaFile;

/** A sound, a film or a picture on its way in: on disk until its size and digest are known. */
public final class Received {

    private Received() {}

    public static MediaFile keep(
            Media media, UUID project, String name, String mediaType, InputStream bytes)
            throws IOException {
        var path = Files.createTempFile("honorarium-", ".media");
        try {
            var sha256 = copied(bytes, path);
            try (var from = Files.newInputStream(path)) {
                return media.put(
                        project, name, new Media.Bytes(mediaType, Files.size(path), sha256, from));
            }
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private static String copied(InputStream bytes, Path path) throws IOException {
        try (var digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            Files.copy(digested, path, StandardCopyOption.REPLACE_EXISTING);
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
