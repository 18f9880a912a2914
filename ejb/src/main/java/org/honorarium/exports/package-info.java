/**
 * Exports: what finance takes out for its books. The journal of a payer as CSV under the
 * bookkeeper's account numbers, or as beancount text with balances that another program checks; and
 * runs and earnings as workbooks. All are written as streams.
 *
 * <p>A day is what was recorded on it, in the payer's zone. What is recorded never changes, so the
 * export of days that are over gives the same lines every time, and days that follow one another
 * miss nothing and have nothing twice.
 */
package org.honorarium.exports;
