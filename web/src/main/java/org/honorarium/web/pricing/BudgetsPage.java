package org.honorarium.web.pricing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.pricing.boundary.Budgets;
import org.honorarium.pricing.entity.Budget;
import org.honorarium.pricing.entity.NamedBudget;
import org.honorarium.web.access.Me;

/** All budgets that count, those that are nearest to their end first. */
@Named
@RequestScoped
public class BudgetsPage {

    @Inject Budgets budgets;
    @Inject Me me;

    private List<NamedBudget> all;

    public List<NamedBudget> getBudgets() {
        if (all == null) {
            all = budgets.all();
        }
        return all;
    }

    /** A project's own; null if there is none, or the reader has nothing to do with budgets. */
    public Budget of(UUID project) {
        if (!me.has("OPERATIONS") && !me.has("ADMIN") && !me.has("AUDITOR")) {
            return null;
        }
        return getBudgets().stream()
                .map(NamedBudget::budget)
                .filter(one -> project.equals(one.project()))
                .findFirst()
                .orElse(null);
    }
}
