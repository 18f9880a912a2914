package org.honorarium.holds.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.holds.control.ChoiceRows;
import org.honorarium.holds.entity.PayChoice;

/**
 * What annotators choose about their pay: how often, on which day of their own zone, from which
 * amount on. It is for them alone to choose; others read it.
 */
@Stateless
@Allowed({ANNOTATOR, FINANCE, OPERATIONS, AUDITOR})
public class PayChoices {

    @Inject ChoiceRows rows;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Every night, if somebody chose nothing.
     *
     * @throws AccessRejected if an annotator asks about somebody else
     */
    public PayChoice of(UUID annotator) {
        if (Actor.current().has(ANNOTATOR)) {
            refuseOthers(annotator);
        }
        return rows.of(annotator);
    }

    /**
     * Chooses; it counts from the next night on. The same again changes nothing.
     *
     * @throws AccessRejected if it is somebody else's pay
     */
    @Allowed(ANNOTATOR)
    public PayChoice put(UUID annotator, PayChoice choice) {
        refuseOthers(annotator);
        locks.hold("pay choice " + annotator);
        var before = rows.of(annotator);
        if (!before.equals(choice)) {
            rows.put(annotator, choice, clock.instant());
            audit.note("holds/pay-chosen", annotator, before.facts(), choice.facts());
        }
        return choice;
    }

    private static void refuseOthers(UUID annotator) {
        if (!Actor.current().id().equals(annotator)) {
            throw AccessRejected.notFound("annotator");
        }
    }
}
