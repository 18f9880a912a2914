package org.honorarium.statements.entity;

import java.util.UUID;
import org.honorarium.money.entity.Money;

/** What a payout pays for one project, under the name that it had that night. */
public record ProjectSum(UUID project, String currency, String name, long items, Money amount) {}
