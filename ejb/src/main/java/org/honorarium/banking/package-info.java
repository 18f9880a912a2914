/**
 * Banking: what was handed to the bank, what it answered, and what persons decide where the two
 * differ.
 *
 * <p>A payment file is {@code SENT} when a person says that it was handed over, or when the bank
 * answers to it; downloading it says nothing. That it was never handed over is proposed by one
 * person and confirmed by another: its payouts are owed again.
 *
 * <p>Answers are read as a whole or not at all and kept with their SHA-256; the same file again
 * changes nothing. Every line ends as matched, rejected, returned, or as a difference for a person.
 * A line finds its payout by the end-to-end id; without one by the whole trace number, in files
 * that were written by the line's day ({@code V300}), or by the file's message id; without those by
 * amount and date, if just one payout fits. What a file says about the bank details of a payee is
 * proposed in the name of whoever brings it in, decided by another person and confirmed by the
 * payee, as any change. Prenotes that come back are found by trace and identification number, and
 * hold their account.
 *
 * <p>Whoever's money comes back is told, and where the reason concerns the account nothing more
 * goes to it until its owner confirms or changes it.
 *
 * <p>What is sent and not answered for too many bank days is {@code UNKNOWN}: it is asked about,
 * never sent again, and a later answer still decides it.
 *
 * <p>Invariants, held here and by {@code V111__banking.sql}: no payout settles twice, or comes back
 * twice; none is settled, rejected or returned without a line of the bank or the agreement of two
 * persons; nobody decides their own proposal; answers are only added to.
 */
package org.honorarium.banking;
