package org.honorarium.debts.entity;

/** Where a debt stands: proposed by one person, then decided by another. */
public enum DebtState {
    PROPOSED,
    IN_FORCE,
    REFUSED
}
