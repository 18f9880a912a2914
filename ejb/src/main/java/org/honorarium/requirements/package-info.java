/**
 * Requirements: what a project or a task type asks of annotators, and what somebody without it may
 * still do.
 *
 * <p>A {@link org.honorarium.requirements.entity.Requirement} is made of clauses that are combined
 * with and, or and not. It is looked at in three places that must agree, and a test with random
 * requirements holds that they do: here for one person with the reason of every clause ({@link
 * org.honorarium.requirements.entity.Explanation}), in one set-based statement for all annotators
 * ({@link org.honorarium.requirements.boundary.Masks}), and in the database for its row security
 * ({@code requirements.met}).
 *
 * <p>Versions of a requirement are only added to; the last one counts.
 */
package org.honorarium.requirements;
