package org.honorarium.annotators.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.control.RegisterPortion;
import org.honorarium.annotators.control.RegisterTables;
import org.honorarium.annotators.entity.AnnotatorRejected;
import org.honorarium.annotators.entity.RegisterEntry;
import org.honorarium.annotators.entity.RegisterOutcome;
import org.honorarium.database.boundary.Locks;

/** Takes in registers of annotators. */
@Stateless
@Allowed({ADMIN, OPERATIONS, SYSTEM})
public class Registers {

    /** Two registers at once would both find the same person unknown. */
    private static final String LOCK = "annotators/register";

    private static final int PORTION = 2_000;

    @Inject RegisterPortion portion;
    @Inject RegisterTables tables;
    @Inject Locks locks;
    @Inject Clock clock;

    /**
     * Takes a whole register in the caller's transaction, entry by entry as they come: all of it or
     * nothing. Each reference may stand in it once. The same register again changes nothing. Who is
     * missing in it stays as they are, and an account that is missing in it stays in force.
     *
     * @throws AnnotatorRejected if it changes somebody who was forgotten
     */
    public RegisterOutcome load(Iterator<RegisterEntry> entries) {
        locks.hold(LOCK);
        tables.create();
        var outcome = RegisterOutcome.NOTHING;
        while (entries.hasNext()) {
            outcome = outcome.plus(portion.take(next(entries)));
        }
        if (!outcome.isNothingNew()) {
            tables.apply(clock.instant());
        }
        return outcome;
    }

    private static List<RegisterEntry> next(Iterator<RegisterEntry> entries) {
        var portion = new ArrayList<RegisterEntry>(PORTION);
        while (entries.hasNext() && portion.size() < PORTION) {
            portion.add(entries.next());
        }
        return portion;
    }
}
