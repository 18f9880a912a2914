/**
 * Information barriers: clients whose people and content are kept apart, why, and who was exposed
 * to whom.
 *
 * <p>Who owns how much of whom, the house itself included, is stated as ownership links. Owners and
 * what they own by more than the threshold are one group, also through several links. A barrier of
 * one member is proposed for all of its group; and who owns shares of the house is kept apart from
 * all other clients.
 *
 * <p>A barrier is drawn, changed or removed by a change with a reason that one person asks for and
 * an administrator, who is somebody else, confirms. So is an exception for one person.
 *
 * <p>Whoever saw or did work of a client's confidential project is exposed to it. As long as the
 * cooling-off days of a barrier last, they are barred from the client on the other side: the
 * database shows them nothing of it. Held here and by {@code V026} to {@code V029}.
 */
package org.honorarium.barriers;
