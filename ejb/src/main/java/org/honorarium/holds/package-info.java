/**
 * Holds and choices: why somebody is not paid tonight though there is money and an account.
 *
 * <p>The house holds somebody with a reason, by a person or by one of its own rules, and until a
 * time or until somebody lifts it; the annotator reads why. A tax form that a payer needs of the
 * people of a country holds until it is received, and again once it is over or withdrawn.
 * Annotators themselves pause, and choose how often they are paid, on which day of their own zone
 * and from which amount on.
 *
 * <p>Invariants, held here and by the database: a hold never changes, it is lifted once, by whom
 * and why is kept; annotators pause themselves and nobody else, and lift nothing that others put;
 * forms that were received are only added to, and withdrawn once. Nothing here decides about money:
 * payouts looks at it every night.
 */
package org.honorarium.holds;
