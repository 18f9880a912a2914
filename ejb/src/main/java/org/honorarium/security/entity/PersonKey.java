package org.honorarium.security.entity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of one person. Names, addresses and bank details are stored only as it sealed them. */
public final class PersonKey {

    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID person;
    private final SecretKey key;

    PersonKey(UUID person, byte[] secret) {
        this.person = person;
        this.key = new SecretKeySpec(secret, "AES");
    }

    public static PersonKey random(UUID person) {
        var secret = new byte[LENGTH];
        RANDOM.nextBytes(secret);
        return new PersonKey(person, secret);
    }

    public UUID person() {
        return person;
    }

    /** Sealed anew each time: the same text never looks the same twice. */
    public byte[] seal(String text) {
        return sealBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for a file. */
    public byte[] sealBytes(byte[] open) {
        return new Seal(key, person).close(open);
    }

    /**
     * @throws SealBroken if it was not sealed by this key, or was changed since
     */
    public String open(byte[] sealed) {
        return new String(openBytes(sealed), StandardCharsets.UTF_8);
    }

    /**
     * @throws SealBroken if it was not sealed by this key, or was changed since
     */
    public byte[] openBytes(byte[] sealed) {
        return new Seal(key, person).open(sealed);
    }

    byte[] secret() {
        return key.getEncoded();
    }
}
