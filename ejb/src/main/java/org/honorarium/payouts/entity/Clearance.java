package org.honorarium.payouts.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * That somebody may be paid more than the payer's limit.
 *
 * @param upTo how much in one payout
 * @param until when it is over
 */
public record Clearance(UUID payer, UUID annotator, Money upTo, String why, Instant until) {}
