package org.honorarium.web.barriers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.barriers.boundary.BarrierExceptions;
import org.honorarium.barriers.boundary.Barriers;
import org.honorarium.barriers.entity.Barrier;
import org.honorarium.barriers.entity.BarrierChange;
import org.honorarium.barriers.entity.BarrierException;
import org.honorarium.barriers.entity.Decision;
import org.honorarium.barriers.entity.ExposedOnBothSides;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** Barriers in force, what waits for a second person, and exceptions. */
@Named
@RequestScoped
public class BarriersPage {

    @Inject Barriers barriers;
    @Inject BarrierExceptions exceptions;

    private List<Barrier> inForce;
    private Table<BarrierChange> changes;
    private Table<BarrierException> granted;
    private Barrier opened;
    private List<ExposedOnBothSides> bothSides = List.of();

    @PostConstruct
    void open() {
        changes = new Table<>(barriers::changes, change -> change.id().toString());
        granted = new Table<>(exceptions::page, one -> one.id().toString());
    }

    public void confirm(UUID change) {
        decide(change, Decision.CONFIRMED);
    }

    public void refuse(UUID change) {
        decide(change, Decision.REFUSED);
    }

    public void grant(UUID exception) {
        exceptions.decide(exception, Decision.CONFIRMED);
        Say.done("exception_decided");
    }

    public void deny(UUID exception) {
        exceptions.decide(exception, Decision.REFUSED);
        Say.done("exception_decided");
    }

    /** Shows who is exposed to both sides. */
    public void look(Barrier barrier) {
        opened = barrier;
        bothSides = barriers.bothSides(barrier.sides());
    }

    private void decide(UUID change, Decision decision) {
        barriers.decide(change, decision);
        inForce = null;
        Say.done("change_decided");
    }

    void forget() {
        inForce = null;
    }

    public List<Barrier> getInForce() {
        if (inForce == null) {
            inForce = barriers.list();
        }
        return inForce;
    }

    public Table<BarrierChange> getChanges() {
        return changes;
    }

    public Table<BarrierException> getGranted() {
        return granted;
    }

    public Barrier getOpened() {
        return opened;
    }

    public List<ExposedOnBothSides> getBothSides() {
        return bothSides;
    }
}
