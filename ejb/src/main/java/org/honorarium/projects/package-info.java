/**
 * Projects: work for a client, paid by one payer in one currency; the types of its tasks; and the
 * annotators who are its members.
 *
 * <p>Client, payer and currency of a project never change, because its earnings are in that payer's
 * books in that currency. Its name may.
 */
package org.honorarium.projects;
