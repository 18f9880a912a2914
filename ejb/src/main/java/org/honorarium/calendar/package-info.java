/**
 * Time. The clock that everything takes its instants from; tests bring their own. And the days on
 * which banks move money: the calendars of Fedwire (dollars), TARGET (euros and every currency
 * without a calendar of its own), the United Kingdom (pounds) and the banks of Japan (yen).
 *
 * <p>A calendar is its rules, with their source, and what an administrator announced beside them: a
 * day that is closed, or open after all. Announcements are only added to; the last word on a day
 * holds. Saturdays and Sundays are never bank days.
 */
package org.honorarium.calendar;
