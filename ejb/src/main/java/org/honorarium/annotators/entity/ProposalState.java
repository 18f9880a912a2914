package org.honorarium.annotators.entity;

/** How far a proposed account is. */
public enum ProposalState {
    PROPOSED,
    CONFIRMED,
    REFUSED
}
