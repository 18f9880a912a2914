package org.honorarium.annotators.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * An account that one of the staff wants to put in force for an annotator.
 *
 * @param masked its last characters
 * @param why for whoever decides
 * @param by the id of whoever proposed it
 * @param decidedByName empty while nobody has decided
 * @param decidedAt null while nobody has decided
 */
public record AccountProposal(
        UUID id,
        UUID annotator,
        String reference,
        String currency,
        AccountKind kind,
        String masked,
        String why,
        UUID by,
        String byName,
        Instant at,
        ProposalState state,
        String decidedByName,
        Instant decidedAt) {

    public boolean isWaiting() {
        return state == ProposalState.PROPOSED;
    }
}
