/**
 * Staffing: who can do a project's work, who is near, and in which order; invitations, of which a
 * declined place goes to the next, and which end when somebody is removed; and when annotators can
 * work.
 *
 * <p>A search is one statement. Every clause of the requirement is found by its index, everybody
 * gets a mask of the clauses that they meet, and fitting, near and relaxed are conditions on that
 * mask. The order is a sum of points, and each of them is shown.
 */
package org.honorarium.staffing;
