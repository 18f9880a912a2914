/**
 * Decisions on submitted work: accepted by a person, perhaps with a fix, accepted by silence when
 * the time to review ran out, asked for again, or rejected. Acceptance makes earning, transfer and
 * open item in the same transaction. A rejection made here cites the guideline, has a category and
 * at least a hundred characters; those that come with files stay as they came. Every night
 * annotators are measured by tallies of their decided work, which go on with what was decided
 * since; what an appeal overturns counts as accepted in them at once.
 *
 * <p>{@code tasks.annotation} stays the annotator's: what a reviewer fixed is a record of its own,
 * and other components read the answer that counts in {@code quality.final_answer}.
 *
 * <p>Invariants, held here and by {@code V012__quality.sql}, {@code V060} and {@code V061}: at
 * every commit the earnings of a posting are exactly the assignments accepted in it; nobody decides
 * about their own work; nothing is rejected or asked for again here without saying why.
 */
package org.honorarium.quality;
