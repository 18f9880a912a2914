package org.honorarium.departures.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.honorarium.database.boundary.Locks;
import org.honorarium.departures.entity.Departure;
import org.honorarium.departures.entity.DepartureRejected;

/** Registers a payment file that leaves the house, once. */
@Dependent
public class Leave {

    @Inject OneRegister one;
    @Inject Register register;
    @Inject DepartureRows departures;
    @Inject MissingRows missing;
    @Inject RunsAfterRestore runs;
    @Inject OtherFormatRows otherFormats;
    @Inject Locks locks;
    @Inject Clock clock;

    /**
     * @throws DepartureRejected if two people settled what is in it, it left in another format that
     *     moves money, or other bytes left for its run before a restore
     * @throws org.honorarium.departures.entity.RegisterRejected if this server keeps another
     *     register
     */
    public void register(UUID file, String format) {
        var own = one.own();
        locks.hold(Noticing.LOCK);
        if (departures.has(file, format)) {
            return;
        }
        if (runs.isSettled(file)) {
            throw DepartureRejected.settledBefore(file);
        }
        otherFormats
                .refusal(file, format)
                .ifPresent(
                        refusal -> {
                            throw refusal;
                        });
        var entries = register.entries();
        var last = entries.isEmpty() ? null : entries.lastEntry();
        var before = last == null ? Departure.NOTHING_BEFORE : register.sha256(last.getValue());
        // Servers may have kept several registers once, and counted in the same database.
        long number = Math.max(last == null ? 0 : last.getKey(), departures.last()) + 1;
        var departure = departures.departure(file, format, number, before, clock.instant());
        var left = missing.left(departure);
        if (left.isPresent()) {
            if (!left.get().equals(departure.sha256())) {
                throw DepartureRejected.otherBytesLeft(departure.messageId());
            }
            // The same bytes again, as with every later download: the register has them.
            return;
        }
        departures.add(file, departure, register.add(departure), own);
    }
}
