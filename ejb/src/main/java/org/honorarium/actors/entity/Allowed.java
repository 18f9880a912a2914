package org.honorarium.actors.entity;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a boundary. On the class for all methods, on a method instead of the class's. It
 * also tells the database who acts in this transaction. (Not {@code @RolesAllowed}: timers and jobs
 * have no caller there, and the roles here are checked by the compiler.)
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Allowed {

    @Nonbinding
    Role[] value();
}
