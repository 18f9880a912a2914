/**
 * Payers: the legal entities that owe the annotators and pay them. A payer says where it is, at
 * which local time its business day ends, and for each currency from which account it pays and what
 * the least amount is that is worth a payout.
 *
 * <p>From the first night that has something of it to decide, a payer is changed by two persons:
 * one proposes all that it would be set to, another confirms it. The database itself writes what is
 * in force, out of what was confirmed; nobody else can.
 *
 * <p>The same holds for settings that others own and that change what people are paid and where it
 * goes (tax rules, how debts are taken back, which tax forms are needed, how payment files are
 * written and who sends them): they are proposed and confirmed here, and their owner sets exactly
 * that in the same transaction ({@code V228}, {@code V301}).
 *
 * <p>A payer may pay on given days only. Its other nights decide as always and hold what they would
 * have paid, but for what the law does not let wait.
 *
 * <p>Everything that depends on a payer's day (the cut-off of a business date, the night that is
 * due, the day on which the banks move the money) is answered here and nowhere else.
 */
package org.honorarium.payers;
