package org.honorarium.files.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import org.honorarium.files.entity.Payment;
import org.honorarium.files.entity.PaymentFixture.PaymentFile;
import org.honorarium.files.entity.PaymentOrder;

/** What the tests of the writers have in common. */
final class WritingFixture {

    /** A format under test. */
    interface Format {
        void write(PaymentOrder order, Iterator<Payment> payments, OutputStream out)
                throws IOException;
    }

    /** Keeps nothing but how much came and its SHA-256. */
    static final class Digest extends OutputStream {
        private final MessageDigest sha256;
        private long bytes;

        Digest() throws NoSuchAlgorithmException {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        }

        @Override
        public void write(int octet) {
            sha256.update((byte) octet);
            bytes++;
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            sha256.update(octets, from, length);
            bytes += length;
        }

        long bytes() {
            return bytes;
        }

        byte[] sha256() {
            return sha256.digest();
        }
    }

    private WritingFixture() {}

    static String written(Format format, PaymentFile file) {
        try {
            var out = new ByteArrayOutputStream();
            format.write(file.order(), file.payments().iterator(), out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String golden(String name) throws IOException {
        try (var in = WritingFixture.class.getResourceAsStream("/org/honorarium/files/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
