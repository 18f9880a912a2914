package org.honorarium.tax.entity;

import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * A payout from which tax is withheld.
 *
 * @param country in which its payee lives
 * @param base what it is after debts and exchange
 * @param tax what the rules take of that
 */
public record Withheld(UUID payout, UUID annotator, String country, Money base, Money tax) {}
