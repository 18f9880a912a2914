package org.honorarium.pricing.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.pricing.control.KeptRows;
import org.honorarium.pricing.control.KnownCards;
import org.honorarium.pricing.control.SettlementRows;
import org.honorarium.pricing.entity.Formula;
import org.honorarium.pricing.entity.KeptTerms;
import org.honorarium.pricing.entity.Settlement;
import org.honorarium.pricing.entity.Worked;

/**
 * Where a part of a price is decided by what is measured, accepted work is settled before it is
 * earned: the formula that was quoted, applied to what was measured.
 */
@Stateless
@Allowed({SYSTEM, OPERATIONS, REVIEWER})
public class Settlements {

    @Inject SettlementRows rows;
    @Inject KeptRows kept;
    @Inject KnownCards cards;
    @Inject Clock clock;

    /**
     * Of what this transaction accepted and handed over in {@code pg_temp.accepted}, the
     * assignments that must be settled.
     */
    public List<UUID> measured() {
        return rows.measured();
    }

    /**
     * Settles them.
     *
     * @param found what the work on each of them showed
     */
    public void settle(Map<UUID, Worked> found) {
        for (var terms : kept.of(found.keySet())) {
            rows.add(terms.assignment(), settlement(terms, found.get(terms.assignment())));
        }
    }

    /** What an assignment came to; empty until it is settled, or if its price was certain. */
    @Allowed({ANNOTATOR, OPERATIONS, REVIEWER, FINANCE, AUDITOR, SYSTEM})
    public Optional<Settlement> find(UUID assignment) {
        return rows.find(assignment);
    }

    private Settlement settlement(KeptTerms terms, Worked worked) {
        var card = cards.get(terms.version()).terms();
        var price = Formula.settle(card, terms.inputs(), worked);
        return new Settlement(price.amount(), worked, price.lines(), clock.instant());
    }
}
