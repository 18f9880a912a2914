package org.honorarium.pricing.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.clients.boundary.Clients;
import org.honorarium.database.boundary.Locks;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.control.BudgetRows;
import org.honorarium.pricing.entity.Budget;
import org.honorarium.pricing.entity.NamedBudget;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRejected;

/**
 * How much may be claimed for clients and projects. A claim reserves the most that it can come to,
 * under a lock on the budget, or is not made; a new budget reserves what is open. What was claimed
 * is paid, whatever a budget says.
 */
@Stateless
@Allowed({OPERATIONS, ADMIN, FINANCE, AUDITOR, SYSTEM})
public class Budgets {

    private static final String AMOUNT = "amount";

    @Inject BudgetRows rows;
    @Inject Projects projects;
    @Inject Clients clients;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * Says how much a project may cost from now on. The same again changes nothing.
     *
     * @throws ProjectRejected if there is no such project
     * @throws PricingRejected if it is not an amount of its currency
     */
    @Allowed({OPERATIONS, ADMIN, FINANCE, SYSTEM})
    public Budget putOfProject(UUID project, Money amount, int warnPercent) {
        var of = projects.find(project).orElseThrow(() -> ProjectRejected.notFound(project));
        if (!of.currency().equals(amount.currency())) {
            throw PricingRejected.currencyMustMatch(amount.currency(), of.currency());
        }
        locks.hold("budgets of " + of.client());
        put(of.client(), project, amount, warnPercent, rows.ofProject(project));
        return rows.ofProject(project).orElseThrow();
    }

    /**
     * Says how much all projects of a client that pay in this currency may cost together.
     *
     * @throws ProjectRejected if there is no such client
     * @throws PricingRejected if it is less than nothing
     */
    @Allowed({OPERATIONS, ADMIN, FINANCE, SYSTEM})
    public Budget putOfClient(UUID client, Money amount, int warnPercent) {
        clients.find(client).orElseThrow(() -> ProjectRejected.clientNotFound(client));
        locks.hold("budgets of " + client);
        put(client, null, amount, warnPercent, find(client, amount.currency()));
        return find(client, amount.currency()).orElseThrow();
    }

    /**
     * From now on the project has no budget of its own. What was claimed is paid in any case. Of
     * what has none nothing changes.
     *
     * @throws ProjectRejected if there is no such project
     */
    @Allowed({OPERATIONS, ADMIN, FINANCE, SYSTEM})
    public void endOfProject(UUID project) {
        var of = projects.find(project).orElseThrow(() -> ProjectRejected.notFound(project));
        locks.hold("budgets of " + of.client());
        rows.ofProject(project).ifPresent(budget -> end(project, budget));
    }

    /**
     * The same for all projects of a client that pay in this currency.
     *
     * @throws ProjectRejected if there is no such client
     */
    @Allowed({OPERATIONS, ADMIN, FINANCE, SYSTEM})
    public void endOfClient(UUID client, String currency) {
        clients.find(client).orElseThrow(() -> ProjectRejected.clientNotFound(client));
        locks.hold("budgets of " + client);
        find(client, currency).ifPresent(budget -> end(client, budget));
    }

    /** All that the reader sees, those that are nearest to their end first: a thousand at most. */
    public List<NamedBudget> all() {
        return rows.all();
    }

    /** A project's own; empty if there is none. */
    public Optional<Budget> ofProject(UUID project) {
        return rows.ofProject(project);
    }

    /** A client's, one a currency. */
    public List<Budget> ofClient(UUID client) {
        return rows.ofClient(client);
    }

    private void end(UUID subject, Budget budget) {
        rows.end(budget.id(), clock.instant());
        audit.note(
                "pricing/budget-ended",
                subject,
                Map.of(
                        AMOUNT,
                        budget.amount().toString(),
                        "reserved",
                        budget.reserved().toString(),
                        "spent",
                        budget.spent().toString()),
                Map.of());
    }

    private void put(
            UUID client, UUID project, Money amount, int warnPercent, Optional<Budget> before) {
        if (amount.isNegative()) {
            throw PricingRejected.unreadable("/amount", amount.toString(), "nothing less than 0");
        }
        if (warnPercent < 1 || warnPercent > 100) {
            throw PricingRejected.unreadable("/warnPercent", warnPercent + "", "1 to 100");
        }
        var by = Actor.current().id();
        var now = clock.instant();
        if (before.isEmpty()) {
            rows.add(ids.next(), client, project, amount, warnPercent, by, now);
        } else if (before.get().amount().equals(amount)
                && before.get().warnPercent() == warnPercent) {
            return;
        } else {
            rows.change(before.get().id(), amount, warnPercent, by, now);
        }
        audit.note(
                "pricing/budget",
                project == null ? client : project,
                before.map(one -> Map.of(AMOUNT, one.amount().toString())).orElse(Map.of()),
                Map.of(AMOUNT, amount.toString()));
    }

    private Optional<Budget> find(UUID client, String currency) {
        return rows.ofClient(client).stream()
                .filter(one -> one.amount().currency().equals(currency))
                .findFirst();
    }
}
