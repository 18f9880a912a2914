package org.honorarium.security.entity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Closes bytes so that only this key opens them, only for this person, and any change is noticed:
 * AES-256-GCM, the person's id bound to it. The first byte says which form this is, so that another
 * can follow.
 */
record Seal(SecretKey key, UUID person) {

    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    byte[] close(byte[] open) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(open);
            return ByteBuffer.allocate(1 + NONCE + closed.length)
                    .put(FORM)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    byte[] open(byte[] closed) {
        if (closed.length < 1 + NONCE + TAG_BITS / 8 || closed[0] != FORM) {
            throw new SealBroken(person);
        }
        var nonce = new byte[NONCE];
        ByteBuffer.wrap(closed).get(1, nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce)
                    .doFinal(closed, 1 + NONCE, closed.length - 1 - NONCE);
        } catch (GeneralSecurityException failure) {
            throw new SealBroken(person);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(
                ByteBuffer.allocate(16)
                        .putLong(person.getMostSignificantBits())
                        .putLong(person.getLeastSignificantBits())
                        .flip());
        return cipher;
    }
}
