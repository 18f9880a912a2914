package org.honorarium.payouts.entity;

/**
 * Until when work must be paid by the law of a country.
 *
 * @param days from the day on which the work was received, which is the first of them
 * @param payAhead so many days before the last one the night pays whatever was chosen
 * @param alarmAhead so many days before it finance is told of what no night can pay
 * @param source the law
 */
public record LegalLimit(
        String country, int days, String zone, int payAhead, int alarmAhead, String source) {}
