package org.honorarium.payers.entity;

/**
 * One thing that a proposal changes.
 *
 * @param what name, country, town, timeZone, cutOff, payDays, silentAfter, account or minimum
 * @param currency of an account or a minimum; else empty
 * @param before empty if there was none
 */
public record PayerChange(String what, String currency, String before, String after) {}
