/**
 * Who acts: the actor of a thread and of a transaction, the roles, and the guard of every boundary.
 * Held twice: {@link org.honorarium.actors.entity.Allowed} at the boundaries, row security in the
 * database on every table with client content or personal data.
 */
package org.honorarium.actors;
