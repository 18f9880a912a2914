package org.honorarium.pricing.entity;

import java.util.UUID;
import org.honorarium.payers.entity.PayerRhythm;

/**
 * The version of a rate card that prices somebody's work, and when it is paid for in which
 * currency.
 */
public record AppliedCard(UUID version, PayerRhythm payer, String currency) {}
