/**
 * Clawbacks: what annotators owe because a person decided it, and how it is taken back.
 *
 * <p>One person proposes, with the cause and words that the annotator reads; another decides. From
 * then on it is a debt, stands in the ledger as what the annotator owes, and the annotator is told.
 * It is taken out of payouts to come: not before the payer's notice is over, and of no night more
 * than the payer's share of what that night pays ({@code 25 %} and {@code 7} days unless set
 * otherwise). What cannot be taken is waited for; nobody is paid less than nothing. A payout that
 * is not paid after all puts back what it took. What is left can be forgiven, with a reason.
 *
 * <p>Where an annotator's country forbids to reduce pay without their fault, only a debt whose
 * recorded cause is their fault comes into force.
 *
 * <p>Invariants, held here and by {@code V131__debts.sql}: nobody proposes, decides or forgives
 * their own debt, and whoever proposed one does not decide it; no more is taken and forgiven than
 * was owed; what is taken of a debt is the sum of its recoveries, since only the database's trigger
 * writes it; about one earning no more is asked back than it brought.
 */
package org.honorarium.debts;
