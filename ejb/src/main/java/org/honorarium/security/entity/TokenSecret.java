package org.honorarium.security.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret of a token, {@code hon_} and 32 random bytes. The prefix lets people and scanners
 * recognise one that was left lying about. We keep only its SHA-256: there is nothing to guess.
 */
public record TokenSecret(String text) {

    private static final String PREFIX = "hon_";
    private static final int BYTES = 32;

    public static TokenSecret random() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new TokenSecret(
                PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Nothing of it belongs in a log. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
