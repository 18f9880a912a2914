package org.honorarium.database.control;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.honorarium.database.boundary.InTurn;

/** Waits before the transaction has a connection. */
@InTurn
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE - 100)
public class InTurnInterceptor {

    @Inject TransactionTurns turns;

    @AroundInvoke
    Object call(InvocationContext invocation) throws Exception {
        turns.await();
        return invocation.proceed();
    }
}
