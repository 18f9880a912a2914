package org.honorarium.payouts.entity;

import java.util.UUID;
import org.honorarium.money.entity.Money;

/** What one annotator is paid by one run in one currency, as it stands under its lock. */
public record Payout(
        UUID id, UUID run, UUID annotator, UUID payer, Money amount, PayoutState state) {}
