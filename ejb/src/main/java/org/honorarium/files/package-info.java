/**
 * Payment files: the payouts of a released run in one currency, as a bank takes them. Each payout
 * stands in at most one file. A file can be read in several formats, which all list the same
 * payments; their bytes are kept with their SHA-256 and never change.
 *
 * <p>Formats: pain.001.001.09 (ISO 20022) for USD, EUR, GBP; CSV for every currency.
 */
package org.honorarium.files;
