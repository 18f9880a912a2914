package org.honorarium.streams.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files on their way in take no more room than they may, and none when they are refused. */
class ArrivedTest {

    private static final String SUFFIX = ".arrived-test";

    @Test
    void all_of_it_is_kept_with_its_size_and_digest() throws IOException {
        var kept = keep(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)), 3);

        assertThat(kept.size()).isEqualTo(3);
        assertThat(kept.sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Files.readString(kept.path())).isEqualTo("abc");
        Files.delete(kept.path());
    }

    @Test
    void what_never_ends_is_read_one_byte_too_far_and_leaves_nothing() throws IOException {
        var endless = new Endless();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> keep(endless, 1_000_000))
                .withMessage("too large");

        assertThat(endless.read).isEqualTo(1_000_001);
        assertThat(endless.closed).isTrue();
        assertThat(left()).isZero();
    }

    @Test
    void what_breaks_off_leaves_nothing() throws IOException {
        var broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the line went dead");
                    }
                };

        assertThatIOException().isThrownBy(() -> keep(broken, 10));

        assertThat(left()).isZero();
    }

    private static Arrived keep(InputStream bytes, long most) throws IOException {
        return Arrived.keep(bytes, SUFFIX, most, () -> new IllegalArgumentException("too large"));
    }

    private static long left() throws IOException {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).count();
        }
    }

    private static final class Endless extends InputStream {

        private long read;
        private boolean closed;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int most) {
            read += most;
            return most;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
