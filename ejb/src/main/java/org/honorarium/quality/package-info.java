/**
 * Decisions on submitted work: accepted by a person, accepted by silence when the time to review
 * ran out, or rejected with a reason that the annotator reads. Acceptance makes earning, transfer
 * and open item in the same transaction. Every night annotators are measured by tallies of their
 * decided work, which go on with what was decided since.
 *
 * <p>Invariant, held here and by {@code V012__quality.sql}: at every commit the earnings of a
 * posting are exactly the assignments accepted in it.
 */
package org.honorarium.quality;
