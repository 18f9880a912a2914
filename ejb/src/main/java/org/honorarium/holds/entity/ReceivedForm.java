package org.honorarium.holds.entity;

/**
 * A tax form as it was received, and whether it still counts.
 *
 * @param withdrawal null unless it was withdrawn
 */
public record ReceivedForm(TaxForm form, FormWithdrawal withdrawal) {}
