/**
 * Wages: what an hour of work really pays, project by project and country by country, against the
 * least that it should pay there; and what work of the past would have cost under a rate card that
 * is not published yet. Every price is computed by the formula that also makes quotes; nothing here
 * changes or refuses one.
 *
 * <p>Held here and by {@code V055__wage_watch.sql}: floors are only added to, and a warning is
 * given once for each floor that a median falls below.
 */
package org.honorarium.wages;
