package org.honorarium.batch.consensus.control;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.consensus.boundary.Estimating;

/**
 * Estimates the consensus of every task type of which nothing was estimated on this day, one after
 * the other: however many there are, the labels of one are in memory. Servers go through them in
 * orders of their own, so that they seldom wait for each other.
 */
@Dependent
@Named
public class NightlyConsensus extends AbstractBatchlet {

    private static final Logger LOGGER = System.getLogger(NightlyConsensus.class.getName());

    @Inject Estimating estimating;
    @Inject @BatchProperty String day;

    @Override
    public String process() {
        Actor.SYSTEM.run(() -> estimateAll(LocalDate.parse(day)));
        return "COMPLETED";
    }

    private void estimateAll(LocalDate today) {
        var due = new ArrayList<>(estimating.due(today));
        Collections.shuffle(due);
        due.forEach(type -> estimate(type, today));
    }

    private void estimate(UUID type, LocalDate today) {
        try {
            estimating.estimate(type, today);
        } catch (RuntimeException failure) {
            // One that fails keeps no other from its figures; the watch comes back to it.
            LOGGER.log(Level.WARNING, "labels of task type " + type, failure);
        }
    }
}
