package org.honorarium.pricing.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.clients.boundary.Clients;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.pricing.control.BudgetRows;
import org.honorarium.pricing.entity.Budget;
import org.honorarium.projects.boundary.Projects;

/** Tells people of budgets that come to their end, before nobody can claim any more. */
@Stateless
@Allowed(SYSTEM)
public class BudgetWarnings {

    @Inject BudgetRows rows;
    @Inject Projects projects;
    @Inject Clients clients;
    @Inject Notices notices;
    @Inject Clock clock;

    /**
     * Warns whoever set it and whoever runs the client's projects of every budget that is near its
     * end, once.
     *
     * @return how many
     */
    public int warn() {
        int warned = 0;
        for (var budget : rows.toWarn()) {
            if (rows.warned(budget.id(), clock.instant())) {
                notices.tell(toTell(budget), "pricing/budget-near-its-end", facts(budget));
                warned++;
            }
        }
        return warned;
    }

    private List<UUID> toTell(Budget budget) {
        var people = new LinkedHashSet<UUID>(List.of(budget.setBy()));
        people.addAll(rows.toTell(budget.client()));
        return List.copyOf(people);
    }

    private Map<String, String> facts(Budget budget) {
        var name =
                budget.project() == null
                        ? clients.find(budget.client()).orElseThrow().name()
                        : projects.find(budget.project()).orElseThrow().name();
        return Map.of(
                "of", name,
                "percent", Integer.toString(budget.percentUsed()),
                "left", budget.left().toString());
    }
}
