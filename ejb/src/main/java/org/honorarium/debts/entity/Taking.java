package org.honorarium.debts.entity;

import java.util.UUID;
import org.honorarium.money.entity.Money;

/** So much of an annotator's debts is taken by one payout. */
public record Taking(UUID payout, UUID annotator, Money amount) {}
