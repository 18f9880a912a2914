package org.honorarium.ids.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * New ids: UUID version 7 (RFC 9562), so that rows made together lie together and an id says when
 * it was made. The ids of a night are not made here but derived in SQL, see {@code V001__ids.sql}.
 */
@ApplicationScoped
public class Ids {

    private final SecureRandom random = new SecureRandom();
    private Clock clock;

    protected Ids() {}

    @Inject
    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextInt() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
