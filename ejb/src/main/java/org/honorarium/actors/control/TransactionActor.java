package org.honorarium.actors.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.honorarium.actors.entity.Actor;
import org.honorarium.database.boundary.Sql;

/** Tells the database who acts in a transaction, once, on the connection that all of it uses. */
@ApplicationScoped
public class TransactionActor {

    private static final String ACTOR = "honorarium.actor";

    private static final String SET = "select set_config('honorarium.actor', ?, true) as actor";

    @Inject Sql sql;
    @Resource TransactionSynchronizationRegistry transaction;

    void bind(Actor actor) {
        if (transaction.getTransactionKey() == null) {
            return;
        }
        var bound = transaction.getResource(ACTOR);
        if (bound == null) {
            sql.sayFirst(SET, actor.setting());
            transaction.putResource(ACTOR, actor);
        } else if (!bound.equals(actor)) {
            throw new IllegalStateException("one transaction has one actor");
        }
    }
}
