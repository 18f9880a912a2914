package org.honorarium.appeals.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.appeals.control.ReviewerRows;
import org.honorarium.appeals.entity.ReviewerFigures;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;

/**
 * How far reviewers are agreed with: what they decided, what of it was appealed, and what of that
 * stood. Decisions are counted every few minutes, and appeals at once.
 */
@Stateless
@Allowed({OPERATIONS, AUDITOR})
public class Reviewers {

    /** By when a decision that was begun is surely in the books. */
    private static final Duration SURE = Duration.ofMinutes(5);

    @Inject ReviewerRows rows;
    @Inject Clock clock;

    /**
     * About the work of one's clients; those of whom the most was overturned come first. Sorts by
     * name, decided, rejected, appealed or overturned; filters by project and a part of the name.
     */
    public Page<ReviewerFigures> page(PageRequest request) {
        return rows.page(request);
    }

    /** Until when decisions are counted. */
    public Instant countedUntil() {
        return rows.until();
    }

    /** Counts what was decided since the last time, whoever comes first. */
    @Allowed(SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int goOn() {
        var until = clock.instant().minus(SURE);
        var since = rows.hold();
        return until.isAfter(since) ? rows.add(since, until) : 0;
    }
}
