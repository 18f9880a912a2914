package org.honorarium.gold.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.gold.control.IncomingGold;
import org.honorarium.gold.entity.GoldLine;
import org.honorarium.gold.entity.GoldProblem;

/**
 * What was measured elsewhere comes in as a file, however long: first {@link #receive}, then {@link
 * #problem}, {@link #make} and {@link #difference}, all in the caller's one transaction.
 */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class GoldIntake {

    @Inject IncomingGold incoming;
    @Inject Audit audit;

    /** Takes the results as a stream. Nothing is made of them yet. */
    public long receive(Iterator<GoldLine> given) {
        try (var copy = incoming.begin()) {
            while (given.hasNext()) {
                IncomingGold.add(copy, given.next());
            }
            long received = copy.end();
            incoming.end();
            return received;
        }
    }

    /** What makes the received results unacceptable, if anything. */
    public Optional<GoldProblem> problem(UUID project) {
        return incoming.problem(project);
    }

    /**
     * Keeps what is not there yet, and says how many.
     *
     * @param by who brought them
     */
    public int make(UUID project, UUID by) {
        int added = incoming.keep(project);
        if (added > 0) {
            var facts = incoming.facts();
            facts.put("new", Integer.toString(added));
            facts.put("by", by.toString());
            audit.note("gold/results-taken", project, Map.of(), facts);
        }
        return added;
    }

    /** The first that was there already and says something else; asked when they are made. */
    public Optional<GoldProblem> difference(UUID project) {
        return incoming.difference(project);
    }
}
