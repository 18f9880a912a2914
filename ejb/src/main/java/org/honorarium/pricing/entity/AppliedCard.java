package org.honorarium.pricing.entity;

import java.util.UUID;

/**
 * The version of a rate card that prices somebody's work, and who pays for it in which currency.
 */
public record AppliedCard(UUID version, UUID payer, String currency) {}
