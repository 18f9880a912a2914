package org.honorarium.web.staffing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.staffing.boundary.Invitations;
import org.honorarium.staffing.entity.MyInvitation;
import org.honorarium.web.pages.Say;

/** An annotator's invitations. */
@Named
@RequestScoped
public class InvitationsPage {

    @Inject Invitations invitations;

    private List<MyInvitation> mine;

    public void accept(UUID id) {
        invitations.accept(id);
        mine = null;
        Say.done("staffing_accepted");
    }

    public void decline(UUID id) {
        invitations.decline(id, "");
        mine = null;
        Say.done("staffing_declined");
    }

    public List<MyInvitation> getMine() {
        if (mine == null) {
            mine = invitations.mine();
        }
        return mine;
    }
}
