package org.honorarium.staffing.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.projects.boundary.Members;
import org.honorarium.staffing.control.MyInvitations;
import org.honorarium.staffing.control.Offers;
import org.honorarium.staffing.entity.InvitationState;
import org.honorarium.staffing.entity.MyInvitation;
import org.honorarium.staffing.entity.StaffingRejected;

/** An annotator's own invitations. */
@Stateless
@Allowed({ANNOTATOR})
public class Invitations {

    @Inject MyInvitations mine;
    @Inject Offers offers;
    @Inject Members members;
    @Inject Audit audit;
    @Inject Clock clock;

    /** The open ones first. */
    public List<MyInvitation> mine() {
        return mine.of(Actor.current().id());
    }

    /**
     * Takes the place, and is a member of the project from now on. The same again changes nothing.
     *
     * @throws StaffingRejected with the first reason that applies
     */
    public void accept(UUID id) {
        var invitation = lock(id, InvitationState.ACCEPTED);
        if (invitation.isOpen()) {
            var now = clock.instant();
            if (!mine.mayBeOffered(invitation.project(), Actor.current().id())) {
                throw StaffingRejected.lacksWhatIsAsked(invitation.project());
            }
            mine.answer(id, InvitationState.ACCEPTED, now, "");
            members.accept(invitation.project(), now);
            note("staffing/accepted", invitation);
        }
    }

    /**
     * Leaves the place to the next. The same again changes nothing.
     *
     * @param reason for operations to read; may be empty
     * @throws StaffingRejected with the first reason that applies
     */
    public void decline(UUID id, String reason) {
        var said = reason == null ? "" : reason.strip();
        if (said.length() > 1_000) {
            throw StaffingRejected.wrong("reason", said.length() + " characters", "at most 1000");
        }
        var invitation = lock(id, InvitationState.DECLINED);
        if (invitation.isOpen()) {
            var now = clock.instant();
            mine.answer(id, InvitationState.DECLINED, now, said);
            note("staffing/declined", invitation);
            offers.make(mine.call(id));
        }
    }

    private MyInvitation lock(UUID id, InvitationState wanted) {
        var invitation =
                mine.lock(id, Actor.current().id())
                        .orElseThrow(() -> StaffingRejected.notFound("invitation", id));
        if (!invitation.isOpen() && invitation.state() != wanted) {
            throw StaffingRejected.notOffered(invitation.state());
        }
        if (invitation.isOpen() && clock.instant().isAfter(invitation.answerUntil())) {
            throw StaffingRejected.tooLate(invitation.answerUntil());
        }
        return invitation;
    }

    private void note(String action, MyInvitation invitation) {
        audit.note(
                action,
                invitation.id(),
                Map.of("state", invitation.state().name()),
                Map.of("project", invitation.project().toString()));
    }
}
