/**
 * Payouts: every night, once per payer and business date, it is decided who is paid.
 *
 * <p>The night goes in steps over portions of payees: {@code ACCEPT} what nobody reviewed in time;
 * {@code DECIDE} who is paid and who is held, with the first reason that applies, and reserve what
 * is paid (one transaction under the lock on the payees' accounts, so that nothing can be earned
 * between decision and reservation); {@code PROVE} that every item is in one place and every
 * balance is what it should be. Run, steps and portions are rows, and those rows are the truth: a
 * night that was killed goes on where it was, on any node. A portion that fails on its data is
 * halved until the one payee who breaks it is found and held as {@code DIFFERENCE}.
 *
 * <p>The order of a payout: open items, less debts (a share of them, see {@code debts}), exchanged
 * at a rate where the payee has no account in the currency of the earnings ({@code exchange}), less
 * tax ({@code tax}), and then the minimum on what is left. Its lines add up to its amount in the
 * currency in which it was earned; that amount is reserved, and leaves the annotator's account at
 * the release; what is left is what the bank pays.
 *
 * <p>A payout: {@code RESERVED → RELEASED → FILED → SENT → SETTLED | REJECTED | UNKNOWN}, or {@code
 * RESERVED → CANCELLED}, or {@code FILED → NOT_ATTEMPTED}; {@code UNKNOWN → SETTLED | REJECTED};
 * {@code SETTLED → RETURNED}. What is cancelled, rejected, returned or was not attempted opens its
 * items again, in the transaction that says so. Release is for another person than the one who
 * started the run; where no person did, one approves and another releases ({@code V220}). What the
 * night did not see counts at its release, whenever it was put: payouts to whoever is held by then
 * are called off first, but by no choice what the law does not let wait ({@code V290}).
 *
 * <p>Invariants, held here and by {@code V013__payouts.sql}: one run per payer and business date;
 * an earning waits or is in one payout, never both; a payout never changes what it pays; an
 * end-to-end id is never used again; nobody releases a run that they started.
 */
package org.honorarium.payouts;
