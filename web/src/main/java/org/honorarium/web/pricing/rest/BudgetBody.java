package org.honorarium.web.pricing.rest;

import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.honorarium.pricing.entity.Budget;
import org.honorarium.web.api.Fields;
import org.honorarium.web.money.AmountBody;

/**
 * A budget on the wire.
 *
 * @param warnPercent from how much of it on somebody is warned; 80 where nothing is said
 */
public record BudgetBody(@NotNull @Valid AmountBody amount, Integer warnPercent) {

    private static final int USUAL = 80;

    int warning() {
        return warnPercent == null ? USUAL : warnPercent;
    }

    static JsonObject of(Budget budget) {
        return new Fields()
                .add("id", budget.id())
                .add("client", budget.client())
                .add("project", budget.project())
                .add("amount", budget.amount())
                .add("reserved", budget.reserved())
                .add("spent", budget.spent())
                .add("left", budget.left())
                .add("percentUsed", budget.percentUsed())
                .add("warnPercent", budget.warnPercent())
                .add("nearItsEnd", budget.isNearItsEnd())
                .add("setAt", budget.setAt())
                .build();
    }
}
