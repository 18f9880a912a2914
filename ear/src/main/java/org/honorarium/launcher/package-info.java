/**
 * Starts Honorarium on one machine with one command: a durable PostgreSQL of its own (or yours),
 * the application server, the application, and the demonstration house.
 *
 * <p>Nothing here knows a business rule. It is started by {@code mvn -Prun}; the tests start the
 * same database and the same server through the same classes.
 */
package org.honorarium.launcher;
