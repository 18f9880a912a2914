package org.honorarium.actors.control;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;

/** Refuses who may not, and begins each transaction by telling the database who acts in it. */
@Allowed({})
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class AllowedInterceptor {

    // Not the resources themselves: in a bean of another module they would be looked for there.
    @Inject TransactionActor transaction;

    @AroundInvoke
    Object call(InvocationContext invocation) throws Exception {
        var actor = Actor.current();
        var allowed = allowed(invocation);
        if (!actor.isAny(allowed)) {
            throw AccessRejected.roleMissing(Arrays.toString(allowed));
        }
        transaction.bind(actor);
        return invocation.proceed();
    }

    private static Role[] allowed(InvocationContext invocation) {
        var method = invocation.getMethod();
        var here = method.getAnnotation(Allowed.class);
        return here != null
                ? here.value()
                : method.getDeclaringClass().getAnnotation(Allowed.class).value();
    }
}
