package org.honorarium.reviews.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.reviews.control.ReviewedRows;
import org.honorarium.reviews.entity.ReviewRejected;
import org.honorarium.reviews.entity.ReviewedWork;

/** What was said of an annotator's own work, whole. */
@Stateless
@Allowed(ANNOTATOR)
public class OwnReviews {

    @Inject ReviewedRows rows;

    /**
     * @throws ReviewRejected if it is not the actor's
     */
    public ReviewedWork find(UUID assignment) {
        var me = Actor.current().id();
        return rows.find(assignment)
                .filter(work -> work.annotator().equals(me))
                .orElseThrow(() -> ReviewRejected.workNotFound(assignment));
    }

    /** What was asked for the last time that work was sent back; empty if it never was. */
    public Optional<String> lastAsked(UUID assignment) {
        return rows.lastAsked(assignment, Actor.current().id());
    }
}
