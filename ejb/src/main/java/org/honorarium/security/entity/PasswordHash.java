package org.honorarium.security.entity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: enough to recognise it, too little to find it out. The text says how
 * it was made ({@code PBKDF2WithHmacSHA256:600000:salt:hash}), so that the work can grow later and
 * old passwords still fit.
 */
public record PasswordHash(String text) {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** Nobody's: comparing with it costs as much as with a real one, and never fits. */
    public static final PasswordHash NOBODY =
            new PasswordHash(form(ROUNDS, new byte[SALT_BYTES], new byte[HASH_BYTES]));

    public static PasswordHash of(String password) {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PasswordHash(form(ROUNDS, salt, hash(ALGORITHM, password, salt, ROUNDS)));
    }

    /** Whether this is the password. Takes equally long whether it nearly fits or not at all. */
    public boolean fits(String password) {
        var parts = text.split(":");
        var decoder = Base64.getDecoder();
        var rounds = Integer.parseInt(parts[1]);
        var hash = hash(parts[0], password, decoder.decode(parts[2]), rounds);
        return MessageDigest.isEqual(hash, decoder.decode(parts[3]));
    }

    private static String form(int rounds, byte[] salt, byte[] hash) {
        var encoder = Base64.getEncoder();
        return String.join(
                ":",
                ALGORITHM,
                Integer.toString(rounds),
                encoder.encodeToString(salt),
                encoder.encodeToString(hash));
    }

    private static byte[] hash(String algorithm, String password, byte[] salt, int rounds) {
        var characters = password.toCharArray();
        var key = new PBEKeySpec(characters, salt, rounds, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(algorithm).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        } finally {
            key.clearPassword();
        }
    }

    /** Nothing of it belongs in a log. */
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
