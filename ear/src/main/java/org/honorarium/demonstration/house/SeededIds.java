package org.honorarium.demonstration.house;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/** Ids in the shape of version 7 that are the same every time for the same thing. */
final class SeededIds {

    private static final long MADE_AT = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    private SeededIds() {}

    static UUID of(long seed, String thing) {
        var text = "honorarium demonstration " + seed + " " + thing;
        var hash = ByteBuffer.wrap(digest(text.getBytes(StandardCharsets.UTF_8)));
        long high = MADE_AT << 16 | 0x7000 | hash.getLong() & 0x0FFF;
        long low = hash.getLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("Every JDK has SHA-256", every);
        }
    }
}
