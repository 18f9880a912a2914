/**
 * Nights in which things die, drawn from a seed. A house of its own, with its own database and
 * servers, goes back to the same evening again and again; on the way from the beginning of the
 * night to the bank's last answer servers and PostgreSQL are killed and connections are cut, and
 * everybody asks for everything several times at once. In the end it must be as if nothing had.
 *
 * <p>{@code mvn -Pfaults} makes many rounds and goes on where it was; every build makes one.
 */
package org.honorarium.faults;
