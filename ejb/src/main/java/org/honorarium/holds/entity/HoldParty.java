package org.honorarium.holds.entity;

/** Who holds somebody's money, as that person reads it. */
public enum HoldParty {
    /** By its own rules: a list, a bank's answer. */
    HOUSE,
    FINANCE,
    OPERATIONS,
    ONESELF
}
