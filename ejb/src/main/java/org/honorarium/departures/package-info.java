/**
 * What left the house. Before the bytes of a payment file are given out for the first time, the
 * register says so: a file of its own, outside of the database, on the disk before anybody gets a
 * byte, with every end-to-end id and amount, and with the SHA-256 of the entry before.
 *
 * <p>All servers of a house keep the same register. It has a name, in its folder and in the
 * database; a server that keeps another one releases nothing and gives nothing out. Where a
 * register was lost, and another folder takes its place, the file {@code REGISTER} in it has to say
 * the name that the refusal expects: that is a person's decision, who has looked at the bank.
 *
 * <p>A file leaves in one format that moves money. In another one it would be carried out twice, so
 * that takes two persons who say that the first was not ({@code V224}).
 *
 * <p>Only the database can be taken back by a restore; what left the house is with the bank. So the
 * two are held against each other, every minute and before every release: when the register knows
 * of something that the database does not, or when a restore left its mark, that is a
 * <em>restoration</em>, and nothing is released until it is over. What is missing is matched by
 * doing its night again, which gives the same payouts and the same file; such a run can be
 * released, if it pays exactly what left. Anything else is settled by two people: its run is
 * released into a file that nobody gets, for the bank's answers to find, and its items are opened
 * again by nothing else. Until then no night begins by itself, and people begin the missing ones
 * first, the oldest first: another date would pay the same items under ids no bank has seen.
 * Finance ends the restoration after a look at the bank's statement.
 *
 * <p>What was settled and not found again, or not all of it, may still come in: the work is lost,
 * and an import can bring it back years later. So no other payout to whoever it paid (or, where
 * that is not known, to anybody who came later) is released before two people say why nothing is
 * paid twice. {@code V141__departures.sql}, {@code V160}, {@code V181} and {@code V196} hold the
 * same.
 */
package org.honorarium.departures;
