package org.honorarium.seals.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.seals.entity.SealProof;
import org.honorarium.seals.entity.SealRejected;

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

    @Inject WholeReading reading;

    /**
     * @param kept seals that were kept elsewhere, line by line; empty for none
     * @throws SealRejected if that is damaged, or these are too many days
     */
    public SealProof verify(LocalDate from, LocalDate until, List<String> kept) {
        if (ChronoUnit.DAYS.between(from, until) >= MOST) {
            throw SealRejected.tooManyDays(MOST);
        }
        try {
            return Actor.SYSTEM.call(() -> reading.verify(from, until, kept));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
