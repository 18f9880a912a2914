package org.honorarium.seals.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.seals.entity.SealProof;
import org.honorarium.seals.entity.SealRejected;
import org.honorarium.streams.entity.Arrived;

/**
 * Verifies for people what was sealed. It is the house that reads: nobody else sees every line, and
 * what somebody does not see would look deleted. The answer names keys and no content.
 */
@Stateless
@Allowed({FINANCE, ADMIN, AUDITOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealProofs {

    /** How many days are verified while somebody waits. */
    public static final int MOST = 92;

    /** Kept line by line, some 800,000 of them. */
    static final long LARGEST = 64L << 20;

    @Inject WholeReading reading;

    /**
     * @param kept seals that were kept elsewhere; empty for none
     * @throws SealRejected if that is damaged or too large, or these are too many days
     */
    public SealProof verify(LocalDate from, LocalDate until, InputStream kept) throws IOException {
        if (ChronoUnit.DAYS.between(from, until) >= MOST) {
            throw SealRejected.tooManyDays(MOST);
        }
        var file = Arrived.keep(kept, ".seals", LARGEST, () -> SealRejected.tooLarge(LARGEST));
        try {
            return Actor.SYSTEM.call(() -> reading.verify(from, until, List.of(file.path())));
        } catch (RuntimeException | IOException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Files.delete(file.path());
        }
    }
}
