package org.honorarium.house;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.barriers.boundary.BarrierExceptions;
import org.honorarium.barriers.boundary.Barriers;
import org.honorarium.barriers.entity.BarrierChange;
import org.honorarium.barriers.entity.BarrierException;
import org.honorarium.barriers.entity.ChangeKind;
import org.honorarium.barriers.entity.ChangeTerms;
import org.honorarium.barriers.entity.Decision;
import org.honorarium.barriers.entity.ExceptionTerms;
import org.honorarium.barriers.entity.Sides;

/** One asks and the other one confirms. */
@Dependent
public class TwoAdministrators {

    public static final int COOLING_DAYS = 3_650;

    public final Actor asking = SmallHouse.somebody(Role.ADMIN, false);
    public final Actor confirming = SmallHouse.somebody(Role.ADMIN, false);

    @Inject Barriers barriers;
    @Inject BarrierExceptions exceptions;

    public BarrierChange draw(UUID left, UUID right) throws Exception {
        return draw(left, right, COOLING_DAYS);
    }

    public BarrierChange draw(UUID left, UUID right, int coolingDays) throws Exception {
        var asked = ask(ChangeKind.DRAW, left, right, coolingDays);
        return confirming.call(() -> barriers.decide(asked.id(), Decision.CONFIRMED));
    }

    public BarrierChange ask(ChangeKind kind, UUID left, UUID right, int coolingDays)
            throws Exception {
        var terms = new ChangeTerms(kind, new Sides(left, right), coolingDays, "They are rivals.");
        return asking.call(() -> barriers.ask(UUID.randomUUID(), terms));
    }

    public BarrierException except(UUID person, UUID client) throws Exception {
        var terms = new ExceptionTerms(person, client, LocalDate.of(2100, 1, 1), "Both agreed.");
        var asked = asking.call(() -> exceptions.ask(UUID.randomUUID(), terms));
        return confirming.call(() -> exceptions.decide(asked.id(), Decision.CONFIRMED));
    }
}
