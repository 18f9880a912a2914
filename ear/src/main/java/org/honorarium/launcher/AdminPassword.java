package org.honorarium.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The password of the server's own administrator. The server comes with an empty one, with which
 * everybody on the machine could deploy what they like.
 */
final class AdminPassword {

    static final String USER = "admin";

    /** How often the server hashes what it is given. */
    private static final int ROUNDS = 100;

    private final String password;

    AdminPassword(String password) {
        this.password = password;
    }

    /** For the server: a salted hash. */
    void writeKeyFile(Path file) throws IOException {
        var salt = new byte[8];
        new SecureRandom().nextBytes(salt);
        var line = "%s;{SSHA256}%s;asadmin%n".formatted(USER, salted(password, salt));
        Files.writeString(file, line);
    }

    /** For the command line tool, in a folder that only its owner can read. */
    void writePasswordFile(Path file) throws IOException {
        Files.writeString(file, "AS_ADMIN_PASSWORD=" + password + System.lineSeparator());
        Folders.restrict(file, "rw-------");
    }

    static String salted(String password, byte[] salt) {
        var digest = sha256();
        digest.update(password.getBytes());
        var hash = digest.digest(salt);
        for (int round = 1; round < ROUNDS; round++) {
            hash = digest.digest(hash);
        }
        var both = new byte[hash.length + salt.length];
        System.arraycopy(hash, 0, both, 0, hash.length);
        System.arraycopy(salt, 0, both, hash.length, salt.length);
        return Base64.getEncoder().encodeToString(both);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
