package org.honorarium.web.tasks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.pricing.entity.Quote;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.tasks.boundary.Claiming;
import org.honorarium.tasks.entity.OpenWork;
import org.honorarium.web.pages.Words;

/**
 * What the tasks that can be claimed pay. One task that a card gives no price for keeps nobody from
 * seeing the others.
 */
@Named
@RequestScoped
public class OpenPrices {

    @Inject Claiming claims;
    @Inject Quoting quoting;

    private final Map<UUID, Optional<Quote>> known = new HashMap<>();

    public Optional<Quote> of(OpenWork work) {
        return of(work.project(), work.taskType(), work.next());
    }

    public Optional<Quote> of(UUID project, UUID taskType, UUID task) {
        return known.computeIfAbsent(task, id -> preview(project, taskType, id));
    }

    /** The same for a page; null if it has no price. */
    public Quote quote(OpenWork work) {
        return of(work).orElse(null);
    }

    /** Why none of it can be claimed at this moment; empty if it can. */
    public Optional<Rejection> refusal(OpenWork work) {
        return work.refusal().<Rejection>map(reason -> reason).or(() -> budget(work));
    }

    /** The same for a page, in the reader's words; null if it can. */
    public String why(OpenWork work) {
        return refusal(work).map(Words::of).orElse(null);
    }

    private Optional<Rejection> budget(OpenWork work) {
        return of(work).filter(quote -> !quoting.hasRoom(work.project(), quote.maximum()))
                .map(quote -> PricingRejected.budgetUsedUp(work.project()));
    }

    private Optional<Quote> preview(UUID project, UUID taskType, UUID task) {
        try {
            return claims.preview(project, taskType, task);
        } catch (PricingRejected noPrice) {
            return Optional.empty();
        }
    }
}
