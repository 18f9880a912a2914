package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.honorarium.pricing.boundary.Settlements;
import org.honorarium.pricing.entity.Worked;
import org.honorarium.tasks.boundary.Assignments;

/** Brings what accepted work showed to its price, before it is earned. */
@Dependent
public class Settling {

    @Inject Settlements settlements;
    @Inject Assignments assignments;
    @Inject Outcomes outcomes;

    /** Settles what this transaction accepted and handed over in {@code pg_temp.accepted}. */
    public void settle() {
        var measured = settlements.measured();
        if (!measured.isEmpty()) {
            settlements.settle(found(measured));
        }
    }

    private Map<UUID, Worked> found(Collection<UUID> measured) {
        var seconds = assignments.worked(measured);
        var found = new HashMap<UUID, Worked>();
        outcomes.each(
                measured,
                one ->
                        found.put(
                                one.assignment(),
                                new Worked(
                                        seconds.getOrDefault(one.assignment(), 0L),
                                        one.accuracy(),
                                        one.asSubmitted())));
        return found;
    }
}
