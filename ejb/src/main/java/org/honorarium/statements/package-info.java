/**
 * Statements: what each night said to each annotator of each payer.
 *
 * <p>When a night is over, a statement is made for everybody about whom it decided something: what
 * was earned and is paid, less debts, exchanged, less tax; when and where it goes; or that it is
 * held, and why. These facts are kept, and only added to: names of payers and projects are those of
 * that night. The lines are those of the payout, and their explanations those of the quotes;
 * neither ever changes. The PDF is made out of these each time and, with the same fonts, is the
 * same, byte for byte. People are named on it by their reference, as their names are theirs and can
 * be forgotten.
 *
 * <p>A monthly statement is nothing that is kept: it adds up what the nights of a month of a payer
 * said, line by line, and names what of it and of earlier months was not paid after all, on the day
 * on which that was known. As what was said never changes, and what was put back never comes back,
 * a month that is over says the same each time; a night that is made up for later is a line of its
 * own business date's month.
 *
 * <p>Invariants, held here and by {@code V150__statements.sql}: one statement per night and
 * annotator; it says what the night decided, and only once that night is over; what is left is what
 * is paid; annotators see their own.
 */
package org.honorarium.statements;
