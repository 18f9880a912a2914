package org.honorarium.tests.boundary;

import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.tests.entity.Choice;
import org.honorarium.tests.entity.TestRejected;

/**
 * Corrects a key and gives what it changes: the person corrects and scores again in one
 * transaction, and then the house gives the qualifications, since it is the house that verifies
 * them. If that is broken off, the house goes on with it by itself within a minute.
 */
@Stateless
@Allowed(OPERATIONS)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyKeeping {

    @Inject KeyCorrections corrections;
    @Inject Awards awards;

    /**
     * What became of it.
     *
     * @param scored how many tries were scored again
     * @param passed how many of them got the qualification by it
     */
    public record Corrected(int scored, int passed) {}

    /**
     * @param number of the new key, one more than the newest
     * @throws TestRejected with the first reason that applies
     */
    public Corrected correct(UUID test, int number, List<Choice> rights, String reason) {
        int scored = corrections.correct(test, number, rights, reason);
        return new Corrected(scored, given(test));
    }

    private int given(UUID test) {
        try {
            return Actor.SYSTEM.call(() -> awards.give(test));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
