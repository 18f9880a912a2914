/**
 * Payers: the legal entities that owe the annotators and pay them. A payer says where it is, at
 * which local time its business day ends, and for each currency from which account it pays and what
 * the least amount is that is worth a payout.
 *
 * <p>Everything that depends on a payer's day (the cut-off of a business date, the night that is
 * due, the day on which the banks move the money) is answered here and nowhere else.
 */
package org.honorarium.payers;
