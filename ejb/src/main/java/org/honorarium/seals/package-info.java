/**
 * Tamper evidence: whether what was recorded is still what was recorded, even if the administrator
 * of the database wanted it otherwise.
 *
 * <p>When a day (of UTC) is over it is closed, and the database takes nothing more into it. Then
 * everything that was recorded on it, audit records, money and why it moved (debts, tax, rates,
 * holds, decisions of nights), pay settings, what two persons set, answers of banks, what payees
 * were told, annotations, decisions on them and what was measured of them where their price depends
 * on that, is read in one canonical form, line by line, and sealed: each line has its SHA-256, a
 * thousand lines are a block, the blocks of one kind are a part, and the parts together with the
 * root of the day before are the day's root. Nothing of that stands in the way of imports or
 * nights.
 *
 * <p>The first day holds everything that is older. A kind of lines that came to be sealed later
 * brings what is older of it into the first day of which it is so sealed, and its part says so.
 *
 * <p>A root that is kept elsewhere is what counts. Verifying reads everything again and names the
 * first line that was changed, deleted or put in: by its key, as long as the prints of its block
 * are what was sealed or were kept elsewhere, too; else, when somebody made the stored seals anew
 * as well, by the block of at most a thousand lines (blocks kept elsewhere) or by day and kind
 * (roots only).
 *
 * <p>Rows are read from the tables of other components themselves and not through views: whoever
 * owns the database can also put another view in the place of one.
 */
package org.honorarium.seals;
