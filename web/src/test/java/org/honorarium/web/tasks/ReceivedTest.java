package org.honorarium.web.tasks;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.tasks.boundary.Media;
import org.junit.jupiter.api.Test;

/** Of what may not come in, not a byte is read. */
class ReceivedTest {

    @Test
    void whoever_may_not_send_it_is_told_before_it_is_read() {
        var refusing =
                new Media() {
                    @Override
                    public void expect(UUID project, String name, String mediaType) {
                        throw AccessRejected.roleMissing("OPERATIONS");
                    }
                };
        var unread =
                new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("read");
                    }
                };

        assertThatExceptionOfType(AccessRejected.class)
                .isThrownBy(
                        () ->
                                Received.keep(
                                        refusing, new UUID(0, 1), "a.wav", "audio/wav", unread));
    }
}
