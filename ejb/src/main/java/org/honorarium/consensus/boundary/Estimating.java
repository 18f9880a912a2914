package org.honorarium.consensus.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.consensus.control.ConsensusFigures;
import org.honorarium.consensus.control.ConsensusRows;
import org.honorarium.consensus.control.LabelledWork;
import org.honorarium.consensus.entity.DawidSkene;
import org.honorarium.database.boundary.Locks;

/** Estimates consensus and reliability, once a day for each task type whose label is named. */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Estimating {

    @Inject ConsensusRows rows;
    @Inject ConsensusFigures figures;
    @Inject LabelledWork work;
    @Inject Locks locks;
    @Inject Clock clock;

    /** The day that it is now, in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Task types of which nothing was estimated on this day. */
    public List<UUID> due(LocalDate day) {
        return rows.due(day);
    }

    /**
     * Replaces the figures of one task type. Several servers at once do it one after the other, and
     * who comes second finds it done.
     *
     * @return how many labels there were
     */
    public int estimate(UUID taskType, LocalDate day) {
        locks.hold("consensus/estimate " + taskType);
        var field = rows.field(taskType);
        if (field.isEmpty() || !rows.due(day).contains(taskType)) {
            return 0;
        }
        var numbered = work.of(taskType, field.get().field());
        rows.forgetFigures(taskType);
        figures.write(
                taskType,
                field.get(),
                numbered,
                DawidSkene.of(numbered.labels()),
                day,
                clock.instant());
        return numbered.given();
    }
}
