package org.honorarium.staffing.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A call for people, and what became of it.
 *
 * @param madeBy who, by name
 * @param closedAt since when nobody is offered a place any more; null while somebody is
 * @param invitations in their order
 */
public record Call(
        UUID id,
        UUID project,
        int places,
        String terms,
        int answerHours,
        String madeBy,
        Instant madeAt,
        Instant closedAt,
        List<Invited> invitations) {

    public Call {
        invitations = List.copyOf(invitations);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public long count(InvitationState state) {
        return invitations.stream().filter(one -> one.state() == state).count();
    }

    /** Whether it is the same call that somebody makes again. */
    public boolean answers(CallTerms wanted) {
        return project.equals(wanted.project())
                && places == wanted.places()
                && terms.equals(wanted.terms())
                && answerHours == wanted.answerHours()
                && invitations.stream()
                        .map(Invited::annotator)
                        .toList()
                        .equals(wanted.annotators());
    }

    /**
     * One of the invited.
     *
     * @param reason why they declined, if they said so
     */
    public record Invited(
            UUID annotator,
            String reference,
            InvitationState state,
            Instant answerUntil,
            Instant answeredAt,
            String reason) {}
}
