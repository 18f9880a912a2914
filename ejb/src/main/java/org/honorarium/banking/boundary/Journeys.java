package org.honorarium.banking.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.banking.control.JourneyRows;
import org.honorarium.banking.entity.BankingRejected;
import org.honorarium.banking.entity.JourneyStep;

/** The way of a payout from the night that decided it to the bank's last word, step by step. */
@Stateless
@Allowed({ANNOTATOR, FINANCE, AUDITOR})
public class Journeys {

    @Inject JourneyRows rows;

    /**
     * The first step first.
     *
     * @throws BankingRejected if there is no such payout, or it is somebody else's
     */
    public List<JourneyStep> of(UUID payout) {
        var steps = rows.of(payout);
        if (steps.isEmpty()) {
            throw BankingRejected.notFound("payout");
        }
        return steps;
    }
}
