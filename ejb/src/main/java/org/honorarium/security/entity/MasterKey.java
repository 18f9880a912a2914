package org.honorarium.security.entity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The house's own key. It wraps the keys of persons and prints texts; for each of the two it
 * derives a key of its own, so that neither says anything about the other.
 */
public final class MasterKey {

    private static final int LENGTH = 32;

    private final SecretKey wrapping;
    private final SecretKey printing;

    private MasterKey(byte[] secret) {
        this.wrapping = derived(secret, "honorarium person keys 1", "AES");
        this.printing = derived(secret, "honorarium prints 1", "HmacSHA256");
    }

    /**
     * @throws IllegalArgumentException if it is not base64 of 32 bytes
     */
    public static MasterKey of(String base64) {
        var secret = Base64.getDecoder().decode(base64.strip());
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("A master key is base64 of 32 bytes.");
        }
        return new MasterKey(secret);
    }

    public byte[] wrap(PersonKey key) {
        return new Seal(wrapping, key.person()).close(key.secret());
    }

    /**
     * @throws SealBroken if it was not wrapped by this key for this person
     */
    public PersonKey unwrap(UUID person, byte[] wrapped) {
        return new PersonKey(person, new Seal(wrapping, person).open(wrapped));
    }

    /** The same for the same text and of no use for reading it: for comparing without opening. */
    public byte[] print(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(printing);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static SecretKey derived(byte[] secret, String purpose, String algorithm) {
        var info = purpose.getBytes(StandardCharsets.UTF_8);
        try {
            var parameters = HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
