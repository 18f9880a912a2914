package org.honorarium.earnings.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.earnings.control.TakenTests;
import org.honorarium.earnings.entity.Earned;
import org.honorarium.earnings.entity.TestEarning;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.ledger.boundary.Ledger;
import org.honorarium.ledger.entity.AccountKey;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;
import org.honorarium.ledger.entity.TransferOrder;

/** Taking a paid test becomes money that is owed, in the transaction in which it is handed in. */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TestEarnings {

    @Inject Ledger ledger;
    @Inject TakenTests tests;
    @Inject Event<Earned> earned;
    @Inject Ids ids;
    @Inject Clock clock;

    /** Earns this: one transfer, one earning, one open item. */
    public void earn(TestEarning what) {
        var currency = what.amount().currency();
        var order =
                new TransferOrder(
                        ids.next(),
                        AccountKey.own(AccountType.TEST_COST, what.payer(), currency),
                        AccountKey.payable(what.payer(), what.annotator(), currency),
                        what.amount(),
                        TransferCode.TEST_TAKEN,
                        what.taken(),
                        what.earnedAt());
        ledger.post(List.of(order));
        tests.earn(what, order.id(), clock.instant());
        earned.fire(new Earned(what.taken()));
    }
}
