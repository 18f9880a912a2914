package org.honorarium.statements.boundary;

import static java.util.stream.Collectors.toMap;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.calendar.boundary.BankDays;
import org.honorarium.database.boundary.Locks;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.FundingAccount;
import org.honorarium.payouts.boundary.PayoutRuns;
import org.honorarium.statements.control.StatementMaking;

/** Makes the statements of every night that is over, each night's together and once. */
@Stateless
@Allowed(SYSTEM)
public class StatementNights {

    @Inject StatementMaking making;
    @Inject PayoutRuns runs;
    @Inject Payers payers;
    @Inject BankDays bankDays;
    @Inject Locks locks;
    @Inject Clock clock;

    /** Nights of a payer that are over and have no statements yet; the oldest first. */
    public List<UUID> due(UUID payer) {
        return making.due(payer);
    }

    /**
     * Makes the statements of a night; the same again, at once or later, makes none.
     *
     * @return how many were made
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int make(UUID run) {
        locks.hold("statements/" + run);
        return making.isMade(run) ? 0 : making.make(run, days(run), clock.instant());
    }

    /**
     * When the bank can be asked to pay what is released at once, in each of the payer's
     * currencies.
     */
    private Map<String, LocalDate> days(UUID id) {
        var run = runs.get(id);
        var morning = run.businessDate().plusDays(1);
        return payers.find(run.payer()).orElseThrow().terms().funding().stream()
                .map(FundingAccount::currency)
                .collect(toMap(currency -> currency, one -> bankDays.onOrAfter(one, morning)));
    }
}
