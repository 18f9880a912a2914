package org.honorarium.payers.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that a payer would be set to. Until its first night has something to decide, one person sets
 * it; from then on one proposes, and it is in force when another person confirms it.
 *
 * @param basedOn the payer's version that it changes; null for the one that makes the payer
 * @param by the id of whoever proposed it
 * @param decidedByName empty while nobody has decided it
 * @param decidedAt null while nobody has decided it
 * @param outdated whether the payer was changed since
 * @param changes what it would change as things stand; empty once it is decided
 */
public record PayerProposal(
        UUID id,
        UUID payer,
        Long basedOn,
        PayerTerms terms,
        UUID by,
        String byName,
        Instant at,
        ProposalState state,
        String decidedByName,
        Instant decidedAt,
        boolean outdated,
        List<PayerChange> changes) {

    public boolean isWaiting() {
        return state == ProposalState.PROPOSED;
    }

    /** As it is written down, without a look at its payer. */
    public static PayerProposal of(
            UUID id,
            UUID payer,
            Long basedOn,
            PayerTerms terms,
            UUID by,
            String byName,
            Instant at,
            ProposalState state,
            String decidedByName,
            Instant decidedAt) {
        return new PayerProposal(
                id,
                payer,
                basedOn,
                terms,
                by,
                byName,
                at,
                state,
                decidedByName,
                decidedAt,
                false,
                List.of());
    }

    /** What it would change of its payer as things stand. */
    public PayerProposal against(Payer found) {
        if (!isWaiting()) {
            return this;
        }
        return new PayerProposal(
                id,
                payer,
                basedOn,
                terms,
                by,
                byName,
                at,
                state,
                decidedByName,
                decidedAt,
                basedOn == null || basedOn != found.version(),
                found.terms().changesTo(terms));
    }
}
