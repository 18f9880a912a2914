package org.honorarium.actors.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.honorarium.actors.entity.Actor;

/** Tells the database who acts in a transaction, once, on the connection that all of it uses. */
@ApplicationScoped
public class TransactionActor {

    private static final String ACTOR = "honorarium.actor";

    @PersistenceContext EntityManager entities;
    @Resource TransactionSynchronizationRegistry transaction;

    void bind(Actor actor) {
        if (transaction.getTransactionKey() == null) {
            return;
        }
        var bound = transaction.getResource(ACTOR);
        if (bound == null) {
            entities.createNativeQuery("select set_config('honorarium.actor', ?1, true)")
                    .setParameter(1, actor.setting())
                    .getSingleResult();
            transaction.putResource(ACTOR, actor);
        } else if (!bound.equals(actor)) {
            throw new IllegalStateException("one transaction has one actor");
        }
    }
}
