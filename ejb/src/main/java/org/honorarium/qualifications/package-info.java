/**
 * Qualifications: what annotators are able and allowed to do, how that was proved, and until when.
 *
 * <p>Operations keep a catalogue of <b>qualification types</b>. An annotator (or operations for
 * them) claims a qualification of a type, attaches evidence, and hands it in; whoever may verify
 * the type verifies or refuses it with a reason; later it expires, or is revoked with a reason.
 *
 * <p>Nobody verifies their own, and a clearance needs the same yes of two people. What was verified
 * does not change: a newer one replaces it. All of that is held here and again by the database.
 *
 * <p>What a qualification is in is its code: a field of study (ISCED-F 2013, where a code is part
 * of every code that it begins with), a language (BCP 47), a country or jurisdiction, a clearance.
 * How much is its level. Issuer, number and statement are sealed under the annotator's key, and so
 * is every file of evidence.
 *
 * <p>Days are days in UTC. Something is valid through the day before {@code validUntil}.
 */
package org.honorarium.qualifications;
