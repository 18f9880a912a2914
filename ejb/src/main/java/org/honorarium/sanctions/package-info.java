/**
 * Sanctions: whose name is like one on an official list of people whom nobody may pay.
 *
 * <p>Lists come as CSV with their source; each load is kept with its hash, and the latest of a name
 * is the list. Names are compared without accents, punctuation, case and order of words, by their
 * prints: nobody's name is read for it. Everybody is compared with a list when it is loaded, and in
 * the moment in which they come in, change their name, or give an account; always under the name of
 * the account's holder, too, where the account says one. The night looks once more before it
 * decides whom it pays and keeps with which loads it compared, and a run that pays somebody who is
 * matched only then is not released. Staff are told of every new match. A match holds until
 * somebody of finance clears it with a reason; that stays for that annotator, that entry and that
 * name, also in later versions of the list. Under another name they are compared anew.
 */
package org.honorarium.sanctions;
