package org.honorarium.barriers.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.barriers.control.ExposureRows;
import org.honorarium.barriers.entity.Bar;
import org.honorarium.barriers.entity.BarrierRejected;
import org.honorarium.barriers.entity.Exposure;
import org.honorarium.barriers.entity.Way;
import org.honorarium.clients.boundary.Clients;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;

/**
 * Who saw or did work of which client's confidential projects. It is written down before anything
 * is shown, in the same transaction: what cannot be written is not seen.
 */
@Stateless
@Allowed({OPERATIONS, REVIEWER, ANNOTATOR, AUDITOR})
public class Exposures {

    @Inject ExposureRows rows;
    @Inject Clients clients;
    @Inject Clock clock;

    /**
     * The actor is about to see something of a confidential project.
     *
     * @throws BarrierRejected if they are exposed to the other side of a barrier
     */
    public void see(UUID client, UUID project, Way way) {
        var me = Actor.current();
        if (!doesTheWork(me)) {
            rows.expose(client, project, Way.AUDITED, clock.instant());
            return;
        }
        rows.hold(List.of(me.id()));
        if (rows.ownBars(me.id()).stream().anyMatch(bar -> bar.client().equals(client))) {
            throw BarrierRejected.exposedToTheOtherSide();
        }
        rows.expose(client, project, way, clock.instant());
    }

    /** Whether the actor saw this project in this way before, and so nothing new comes of it. */
    public boolean sawBefore(UUID project, Way way) {
        var me = Actor.current();
        return !doesTheWork(me) || rows.isKnown(me.id(), project, way);
    }

    /** From which clients the actor is barred, and why. */
    public List<Bar> ownBars() {
        return rows.ownBars(Actor.current().id());
    }

    /**
     * Who is barred from a client: not found, not invited, no work taken in from them.
     *
     * @throws BarrierRejected if there is no such client, or none that this person may know
     */
    @Allowed({OPERATIONS, REVIEWER, ADMIN, AUDITOR, SYSTEM})
    public List<Bar> barredFrom(UUID client) {
        if (clients.find(client).isEmpty()) {
            throw BarrierRejected.clientNotFound(client);
        }
        return rows.barredFrom(client);
    }

    /** Whether any other client is kept apart from this one. */
    @Allowed(SYSTEM)
    public boolean hasOtherSide(UUID client) {
        return rows.hasOtherSide(client);
    }

    /** Nobody else exposes these people until the transaction ends. */
    @Allowed(SYSTEM)
    public void hold(Collection<UUID> people) {
        rows.hold(people);
    }

    /**
     * Sorts by person, client, way, first or last; filters by client, person, project, way, name.
     */
    @Allowed({OPERATIONS, ADMIN, AUDITOR})
    public Page<Exposure> page(PageRequest request) {
        return rows.page(request);
    }

    private static boolean doesTheWork(Actor actor) {
        return actor.isAny(OPERATIONS, REVIEWER, ANNOTATOR);
    }
}
