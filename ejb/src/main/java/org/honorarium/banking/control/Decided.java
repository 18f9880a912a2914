package org.honorarium.banking.control;

import java.util.UUID;
import org.honorarium.banking.entity.AnswerLine;
import org.honorarium.banking.entity.Verdict;

/**
 * A line with what was found and what it comes to.
 *
 * @param payout null if none was found
 * @param file the payment file, of a line about a whole file; null elsewhere
 * @param matchedBy how the payout was found; null if none was
 */
record Decided(AnswerLine said, UUID payout, UUID file, String matchedBy, Verdict verdict) {}
