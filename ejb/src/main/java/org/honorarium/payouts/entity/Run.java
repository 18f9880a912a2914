package org.honorarium.payouts.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;

/**
 * One night of one payer.
 *
 * @param cutOff what was earned until then is in it
 * @param startedBy the person, or the house itself (the zero id)
 * @param endedAt null while it runs
 * @param releasedBy null until it is released
 */
public record Run(
        UUID id,
        UUID payer,
        LocalDate businessDate,
        Instant cutOff,
        RunState state,
        UUID startedBy,
        Instant startedAt,
        Instant endedAt,
        UUID releasedBy,
        Instant releasedAt) {

    public boolean isRunning() {
        return state == RunState.RUNNING;
    }

    /** Why this person cannot release it, if so. Of several reasons the first is given. */
    public Optional<RunRejected> releaseRefusedTo(Actor by) {
        if (state != RunState.RESERVED) {
            return Optional.of(RunRejected.notReadyForRelease(this));
        }
        if (by.has(Role.SERVICE)) {
            return Optional.of(RunRejected.personMissing());
        }
        return by.id().equals(startedBy)
                ? Optional.of(RunRejected.releaserStartedTheRun(this))
                : Optional.empty();
    }
}
