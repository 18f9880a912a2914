package org.honorarium.staffing.entity;

import java.time.Instant;
import java.util.UUID;

/** An invitation as the invited reads it. */
public record MyInvitation(
        UUID id,
        UUID project,
        String projectName,
        String terms,
        InvitationState state,
        Instant offeredAt,
        Instant answerUntil,
        Instant answeredAt) {

    public boolean isOpen() {
        return state == InvitationState.OFFERED;
    }
}
