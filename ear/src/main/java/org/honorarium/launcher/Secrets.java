package org.honorarium.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * Passwords and keys of this installation: random, made when first asked for, and kept in files
 * that only their owner can read. No two installations share one.
 */
public class Secrets {

    private static final String MASTER_KEY = "HONORARIUM_MASTER_KEY";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** As the application reads them. */
    Map<String, String> environment() {
        return Map.of("HONORARIUM_FIRST_PASSWORD", firstPassword(), MASTER_KEY, masterKey());
    }

    /**
     * The key under which every person's own key is kept. Without it personal data are lost. An
     * external database may have been written with one that is kept elsewhere and then comes from
     * the environment.
     */
    public String masterKey() {
        return System.getenv()
                .getOrDefault(MASTER_KEY, kept("master.key", Base64.getEncoder(), 32));
    }

    /** The one-time password of the first administrator. */
    public String firstPassword() {
        return kept("administrator.password", Base64.getUrlEncoder().withoutPadding(), 12);
    }

    /** The password of one of the database's roles. */
    String ofRole(String role) {
        return kept(role + ".password", Base64.getUrlEncoder().withoutPadding(), 24);
    }

    AdminPassword ofServer() {
        return new AdminPassword(
                kept("server.password", Base64.getUrlEncoder().withoutPadding(), 24));
    }

    Path fileOfRole(String role) {
        ofRole(role);
        return folder.resolve(role + ".password");
    }

    private String kept(String name, Base64.Encoder encoder, int bytes) {
        var file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                write(file, encoder.encodeToString(random(bytes)));
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new StartFailure("The file " + file + " cannot be read or written.", failure);
        }
    }

    /** Written aside and moved: a killed start must not leave half a key behind. */
    private static void write(Path file, String secret) throws IOException {
        var aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        Files.createFile(aside);
        Folders.restrict(aside, "rw-------");
        Files.writeString(aside, secret + System.lineSeparator());
        Files.move(aside, file);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
