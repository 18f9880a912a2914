/**
 * Tasks, assignments and annotations: what is to be done, who does it, and what was submitted.
 *
 * <p>An assignment is one annotator on one task: {@code CLAIMED → SUBMITTED → ACCEPTED | REJECTED |
 * REWORK}, {@code REWORK → SUBMITTED}, or {@code RETURNED}, {@code EXPIRED}. It is accepted
 * together with its posting: the batch of acceptances that enters the books in the same
 * transaction. What a statement accepted it hands over in the transaction's own table {@code
 * pg_temp.accepted}.
 *
 * <p>A task that is open here is claimed: by a member of the project who has what it and the task
 * type ask, for the time and at the price of that moment. A claim stays with its annotator until it
 * is submitted, given back, or its time runs out, whatever becomes of the project meanwhile; a
 * place that is given back is open to others, and not to the same annotator again. What somebody
 * works on stands in {@code tasks.in_work}, and shows them the task even behind a new barrier. What
 * is asked for again has a time as well, three days at least; when it passes, the work waits for
 * review as it was submitted before, and no longer than it would have.
 *
 * <p>Work done elsewhere comes in through {@link org.honorarium.tasks.boundary.WorkIntake}; what
 * was claimed or asked for again here is decided here, and never by what comes in.
 *
 * <p>Invariants, held here and by {@code V008__tasks.sql} and {@code V045__claims.sql}: never two
 * assignments of one annotator on one task, nor more on an open task than are wanted; every claim
 * has a price; states go only the way above; accepted work belongs to exactly one posting, made by
 * one statement; annotations are only added to.
 */
package org.honorarium.tasks;
