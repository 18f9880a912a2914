package org.honorarium.tests.entity;

import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * What a test pays.
 *
 * @param project whose payer pays it
 */
public record Pay(UUID project, Money amount) {}
