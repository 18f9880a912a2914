package org.honorarium.appeals.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.appeals.control.AppealRows;
import org.honorarium.appeals.control.Outcomes;
import org.honorarium.appeals.control.OwnRejections;
import org.honorarium.appeals.control.RemovalRows;
import org.honorarium.appeals.entity.Appeal;
import org.honorarium.appeals.entity.AppealRejected;
import org.honorarium.appeals.entity.OwnRejection;
import org.honorarium.appeals.entity.Removal;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.notices.boundary.Notices;

/** What was decided against an annotator, rejected work and removals, and their appeals. */
@Stateless
@Allowed(ANNOTATOR)
public class MyAppeals {

    @Inject OwnRejections rejections;
    @Inject AppealRows appeals;
    @Inject RemovalRows removals;
    @Inject Notices notices;
    @Inject Audit audit;
    @Inject Clock clock;

    /** All rejections, also those that an appeal has overturned; the latest first. */
    public Page<OwnRejection> rejections(PageRequest request) {
        return rejections.page(me(), request);
    }

    /**
     * @throws AppealRejected if no such work of the actor was rejected
     */
    public OwnRejection find(UUID assignment) {
        return rejections
                .find(me(), assignment)
                .orElseThrow(() -> AppealRejected.nothingRejected(assignment));
    }

    /**
     * Appeals against the rejection of one's own work. The same text again changes nothing.
     *
     * @param text why the work was right, which whoever decides reads
     * @throws AppealRejected with the first reason that applies
     */
    public OwnRejection appeal(UUID assignment, String text) {
        var said = Appeal.said("text", text);
        var rejected = find(assignment);
        var now = clock.instant();
        if (rejected.appeal() == null && !rejected.isAppealable(now)) {
            throw AppealRejected.tooLate(rejected.until());
        }
        if (rejected.appeal() == null && appeals.add(assignment, said, now)) {
            audit.note("appeals/made", assignment, Map.of(), Map.of("text", said));
            tellDeciders(assignment, "appeals/made");
            return find(assignment);
        }
        var known = find(assignment);
        if (!known.appeal().said().equals(said)) {
            throw AppealRejected.existsWithDifferentText(assignment);
        }
        return known;
    }

    /** From where the actor was removed, the latest first; also what has ended. */
    public Page<Removal> removals(PageRequest request) {
        var mine = Map.of("annotator", me().toString());
        return removals.page(new PageRequest(request.first(), request.size(), "", true, mine));
    }

    /**
     * @throws AppealRejected if the actor was not removed like this
     */
    public Removal removal(UUID id) {
        return removals.find(id)
                .filter(one -> one.terms().annotator().equals(me()))
                .orElseThrow(() -> AppealRejected.notRemoved(id));
    }

    /**
     * Appeals against being removed. The same text again changes nothing.
     *
     * @param text why it was wrong, which whoever decides reads
     * @throws AppealRejected with the first reason that applies
     */
    public Removal appealRemoval(UUID id, String text) {
        var said = Appeal.said("text", text);
        var removed = removal(id);
        var now = clock.instant();
        if (removed.appeal() == null && !removed.isCurrent()) {
            throw AppealRejected.notRemoved(id);
        }
        if (removed.appeal() == null && !removed.isAppealable(now)) {
            throw AppealRejected.tooLate(removed.until());
        }
        if (removed.appeal() == null && appeals.addAboutRemoval(id, said, now)) {
            audit.note("appeals/made", id, Map.of(), Map.of("text", said));
            tellDeciders(id, "appeals/removal-made");
            return removal(id);
        }
        var known = removal(id);
        if (!known.appeal().said().equals(said)) {
            throw AppealRejected.existsWithDifferentText(id);
        }
        return known;
    }

    private void tellDeciders(UUID appeal, String code) {
        var deciders = appeals.deciders(appeal);
        deciders.values().stream()
                .findFirst()
                .map(name -> Outcomes.from(name.isEmpty() ? null : name))
                .ifPresent(from -> notices.tell(deciders.keySet(), code, Map.of("from", from)));
    }

    private static UUID me() {
        return Actor.current().id();
    }
}
