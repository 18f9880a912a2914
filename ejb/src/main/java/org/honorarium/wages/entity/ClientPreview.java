package org.honorarium.wages.entity;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * What the work of a month in all projects of a client would have cost under one rate card.
 *
 * @param currency of the card: projects that pay in another one are not among them
 * @param projects those with work in that month
 */
public record ClientPreview(YearMonth month, String currency, List<OfProject> projects) {

    public ClientPreview {
        projects = List.copyOf(projects);
    }

    /** One of the projects. */
    public record OfProject(UUID project, String name, Preview preview) {}

    public long annotations() {
        return projects.stream().mapToLong(one -> one.preview().annotations()).sum();
    }

    public Money paid() {
        return projects.stream()
                .map(one -> one.preview().paid())
                .reduce(Money.zero(currency), Money::plus);
    }

    public Money would() {
        return projects.stream()
                .map(one -> one.preview().would())
                .reduce(Money.zero(currency), Money::plus);
    }

    public long ownCard() {
        return projects.stream().mapToLong(one -> one.preview().ownCard()).sum();
    }

    public long unpriced() {
        return projects.stream().mapToLong(one -> one.preview().unpriced()).sum();
    }
}
