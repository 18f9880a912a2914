package org.honorarium.earnings.boundary;

import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.earnings.control.OneEarning;
import org.honorarium.earnings.entity.Earned;
import org.honorarium.earnings.entity.EarningKind;
import org.honorarium.earnings.entity.OtherEarning;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.ledger.boundary.Ledger;
import org.honorarium.ledger.entity.AccountKey;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;
import org.honorarium.ledger.entity.TransferOrder;

/**
 * What is not for an annotation becomes money that is owed, in the transaction in which it happens.
 */
@Stateless
@Allowed({SYSTEM, OPERATIONS})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OtherEarnings {

    @Inject Ledger ledger;
    @Inject OneEarning rows;
    @Inject Event<Earned> earned;
    @Inject Ids ids;
    @Inject Clock clock;

    /** Earns this: one transfer, one earning, one open item. */
    public void earn(OtherEarning what) {
        var currency = what.amount().currency();
        var order =
                new TransferOrder(
                        ids.next(),
                        AccountKey.own(cost(what.kind()), what.payer(), currency),
                        AccountKey.payable(what.payer(), what.annotator(), currency),
                        what.amount(),
                        code(what.kind()),
                        what.subject(),
                        what.earnedAt());
        ledger.post(List.of(order));
        rows.earn(what, order.id(), clock.instant());
        earned.fire(new Earned(what.subject()));
    }

    private static AccountType cost(EarningKind kind) {
        return switch (kind) {
            case TEST -> AccountType.TEST_COST;
            case HOURS -> AccountType.HOURS_COST;
            case BONUS, CORRECTION -> AccountType.ADJUSTMENT_COST;
            case ANNOTATION -> AccountType.ANNOTATION_COST;
        };
    }

    private static TransferCode code(EarningKind kind) {
        return switch (kind) {
            case TEST -> TransferCode.TEST_TAKEN;
            case BONUS -> TransferCode.BONUS_GIVEN;
            case CORRECTION -> TransferCode.CORRECTION_GIVEN;
            case HOURS -> TransferCode.HOURS_APPROVED;
            case ANNOTATION -> throw new IllegalArgumentException("earned by being accepted");
        };
    }
}
