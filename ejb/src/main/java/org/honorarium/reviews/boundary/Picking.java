package org.honorarium.reviews.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Locks;
import org.honorarium.reviews.control.Picks;

/** Picks, by the plans of the projects, which waiting work is to be reviewed. */
@Stateless
@Allowed(SYSTEM)
public class Picking {

    @Inject Picks picks;
    @Inject Locks locks;
    @Inject Clock clock;

    /**
     * Looks at what came in since. Several servers at once do it one after the other.
     *
     * @return whether there may be more
     */
    public boolean pick() {
        if (!picks.isPlanned()) {
            return false;
        }
        locks.hold("reviews/picking");
        return picks.pick(clock.instant()) == Picks.MOST;
    }
}
