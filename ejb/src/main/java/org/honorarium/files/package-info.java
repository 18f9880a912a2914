/**
 * Payment files: the payouts of a released run in one currency, as a bank takes them. Each payout
 * stands in at most one file. A file can be read in several formats, which all list the same
 * payments; their bytes are kept with their SHA-256 and never change.
 *
 * <p>Formats: pain.001.001.09 (ISO 20022) for every currency but yen; NACHA for dollars and Zengin
 * for yen, where the payer's bank agreed to take them; CSV for every currency.
 *
 * <p>A NACHA entry carries the last 15 characters of the end-to-end id as its individual
 * identification number, and the originating bank with the payment's number in the file as its
 * trace number.
 *
 * <p>Payments whose account the scheme of their currency does not reach (SEPA, accounts in the
 * United States, accounts in Japan) are in a file of their own, and booked one by one. Payees who
 * chose PayPal are in a file of their own, as PayPal takes it; a payer may have its files as
 * batches for Wise, too; what is longer than they take at once is written in parts, numbered
 * without gaps. A payer's files are numbered without gaps.
 *
 * <p>Where a payer asks first, nothing goes to a new account in the United States before its
 * prenote was given to the bank and three bank days have passed; one that came back says nothing
 * more, and its account is asked about again ({@code V242}, {@code V265}, {@link
 * org.honorarium.files.boundary.Prenotes}).
 */
package org.honorarium.files;
