package org.honorarium.database.boundary;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something short that very many people do at the same moment, such as claiming a task: a few of
 * their transactions are in the database at once, and the others wait outside of it, without a
 * connection, until it is their turn. All of them together are done sooner so, because PostgreSQL
 * loses time with each connection that works on the same processors. Whoever has waited for a
 * second goes on in any case: those before them may wait for somebody's lock.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface InTurn {}
