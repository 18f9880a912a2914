/**
 * Tasks, assignments and annotations: what is to be done, who does it, and what was submitted.
 *
 * <p>An assignment is one annotator on one task: {@code CLAIMED → SUBMITTED → ACCEPTED | REJECTED |
 * REWORK}, {@code REWORK → SUBMITTED}, or {@code RETURNED}, {@code EXPIRED}. It is accepted
 * together with its posting: the batch of acceptances that enters the books in the same
 * transaction. What a statement accepted it hands over in the transaction's own table {@code
 * pg_temp.accepted}.
 *
 * <p>Work done elsewhere comes in through {@link org.honorarium.tasks.boundary.WorkIntake}.
 *
 * <p>Invariants, held here and by {@code V008__tasks.sql}: never two assignments of one annotator
 * on one task; states go only the way above; accepted work belongs to exactly one posting, made by
 * one statement; annotations are only added to.
 */
package org.honorarium.tasks;
