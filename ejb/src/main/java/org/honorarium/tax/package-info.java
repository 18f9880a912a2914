/**
 * Tax that a payer withholds from payouts: a step with rules as rows.
 *
 * <p>A rule belongs to a payer and to the country in which the payee lives, holds for some time,
 * and takes a share: of the payout as it is after debts and exchange ({@code PAYOUT}), or of what
 * the rules before it left ({@code REST}). The rules of a night's business date are applied in the
 * order of their places, each rounded down to the smallest unit. There are none until finance sets
 * some; which ones are right is for a tax adviser to say, not for this house.
 *
 * <p>Invariants, held here and by {@code V133__tax.sql}: a rule never changes, it is ended; no two
 * rules have one place at one time; together they take less than the whole; a payout that is not
 * paid after all puts its tax back.
 */
package org.honorarium.tax;
