package org.honorarium.database.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What a transaction has to say to the database first, as long as it has not said it. */
@ApplicationScoped
public class FirstWords {

    private static final String KEY = FirstWords.class.getName();

    @Resource TransactionSynchronizationRegistry transaction;

    public void keep(Words words) {
        transaction.putResource(KEY, new AtomicReference<>(words));
    }

    /** Empty from the second time on. */
    public Optional<Words> take() {
        return transaction.getTransactionKey() != null
                        && transaction.getResource(KEY) instanceof AtomicReference<?> kept
                ? Optional.ofNullable((Words) kept.getAndSet(null))
                : Optional.empty();
    }

    /**
     * @param statement a query with one parameter
     */
    public record Words(String statement, String parameter) {}
}
