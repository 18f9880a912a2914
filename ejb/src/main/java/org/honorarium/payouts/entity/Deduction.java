package org.honorarium.payouts.entity;

import java.math.BigDecimal;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * One thing that a payout takes.
 *
 * @param debt the debt; null if it is tax
 * @param words the debt's explanation or the tax rule's name
 * @param share the tax rule's share; null if it is a debt
 * @param isPutBack whether it was put back, because the payout is not paid after all
 */
public record Deduction(
        UUID debt, String words, BigDecimal share, Money amount, boolean isPutBack) {}
