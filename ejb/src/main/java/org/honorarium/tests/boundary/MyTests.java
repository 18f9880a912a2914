package org.honorarium.tests.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.tests.entity.Choice;
import org.honorarium.tests.entity.Result;
import org.honorarium.tests.entity.Sheet;
import org.honorarium.tests.entity.TestRejected;
import org.honorarium.tests.entity.TestStanding;
import org.honorarium.tests.entity.Try;

/**
 * The annotator's own tests. The house itself looks and scores, in a transaction of its own, since
 * annotators may not read the key.
 */
@Stateless
@Allowed(ANNOTATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MyTests {

    @Inject Trying trying;

    /** Where one stands with every test. */
    public List<TestStanding> all() {
        var me = me();
        return asTheHouse(() -> trying.standings(me));
    }

    /**
     * Begins a try; the same id again is the same try.
     *
     * @throws TestRejected with the first reason that applies
     */
    public Sheet begin(UUID test, UUID id) {
        var me = me();
        return asTheHouse(() -> trying.begin(test, me, id));
    }

    /**
     * One's own try as it is asked.
     *
     * @throws TestRejected if there is none
     */
    public Sheet sheet(UUID id) {
        var me = me();
        return asTheHouse(() -> trying.sheet(id, me));
    }

    /**
     * Hands it in; the same answers again change nothing.
     *
     * @throws TestRejected with the first reason that applies
     */
    public Try handIn(UUID id, List<Choice> answers) {
        var me = me();
        return asTheHouse(() -> trying.handIn(id, me, answers));
    }

    /**
     * What became of it.
     *
     * @throws TestRejected if there is none
     */
    public Result result(UUID id) {
        var me = me();
        return asTheHouse(() -> trying.result(id, me));
    }

    private static UUID me() {
        return Actor.current().id();
    }

    private static <T> T asTheHouse(Callable<T> action) {
        try {
            return Actor.SYSTEM.call(action);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
