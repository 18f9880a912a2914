package org.honorarium.statements.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.earnings.entity.EarningKind;
import org.honorarium.money.entity.Money;

/**
 * One earning that a statement says is paid.
 *
 * @param explanation how its price came about, or what a bonus or correction is given for; empty
 *     where the price came with the work
 */
public record StatementLine(
        UUID earning,
        EarningKind kind,
        String project,
        Instant earnedAt,
        String explanation,
        Money amount) {}
