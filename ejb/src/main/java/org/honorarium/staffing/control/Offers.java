package org.honorarium.staffing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.notices.boundary.Notices;

/** Offers the free places of a call to those who wait, and tells them. */
@Dependent
public class Offers {

    @Inject InvitationRows invitations;
    @Inject Notices notices;
    @Inject Clock clock;

    public void make(UUID call) {
        invitations
                .offer(call, clock.instant())
                .forEach(
                        (annotator, project) ->
                                notices.tell(
                                        List.of(annotator),
                                        "staffing/invited",
                                        Map.of("project", project)));
    }
}
