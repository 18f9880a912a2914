/**
 * Clients: the companies whose work it is. Which staff see a client, and everything that belongs to
 * it, is decided by the accesses that an administrator gave them, in the database, row by row.
 */
package org.honorarium.clients;
