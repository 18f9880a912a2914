/**
 * What the house can prove about confidentiality: to a client, who could see what of theirs, from
 * when until when, by which right, and that nobody exposed to their rivals was among them; to
 * everybody, that it is neutral: people, hours and money per client group, with the owners of the
 * house among them, and the exceptions that were granted.
 *
 * <p>It only reads, and names no rival: a report goes to the client.
 */
package org.honorarium.confidentiality;
