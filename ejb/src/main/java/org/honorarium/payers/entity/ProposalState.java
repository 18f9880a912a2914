package org.honorarium.payers.entity;

/** What became of a proposal. */
public enum ProposalState {
    PROPOSED,
    IN_FORCE,
    REFUSED
}
