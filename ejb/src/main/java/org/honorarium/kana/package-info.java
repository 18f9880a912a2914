/**
 * Kana as banks in Japan write them in the files of the Zengin system: half-width, without small
 * letters and without the long vowel sign.
 */
package org.honorarium.kana;
