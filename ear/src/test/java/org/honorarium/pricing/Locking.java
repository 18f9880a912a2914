package org.honorarium.pricing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.pricing.entity.Offer;
import org.honorarium.pricing.entity.Quote;

/** A claim, as far as prices know one: a transaction that locks a quote in. */
@Dependent
public class Locking {

    @Inject Quoting quoting;

    @Transactional
    public Quote lockIn(UUID assignment, Offer offer) {
        return quoting.lockIn(assignment, offer);
    }
}
