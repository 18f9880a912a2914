package org.honorarium.barriers.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.honorarium.barriers.entity.LinkTerms;
import org.honorarium.barriers.entity.OwnershipRejected;
import org.honorarium.barriers.entity.WhoOwnsWhom;

/** Whether one party can own so much of another, beside all that is known of them. */
@Dependent
public class LinkChecks {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Inject LinkRows links;

    /**
     * @throws OwnershipRejected if it cannot: with the first reason that applies
     */
    public void refuse(WhoOwnsWhom who, LinkTerms terms) {
        var owner = who.called(terms.owner());
        var owned = who.called(terms.owned());
        links.between(terms.owner(), terms.owned())
                .ifPresent(
                        link -> {
                            throw OwnershipRejected.linkedAlready(owner, owned, link.id());
                        });
        var circle = who.holdings().circle(terms.owner(), terms.owned());
        if (!circle.isEmpty()) {
            throw OwnershipRejected.circle(
                    circle.stream().map(who::called).collect(Collectors.joining(" → ")));
        }
        var sum = who.holdings().ownedPercent(terms.owned()).add(terms.percent());
        if (sum.compareTo(ALL) > 0) {
            throw OwnershipRejected.moreThanAll(owned, sum);
        }
    }
}
