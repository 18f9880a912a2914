package org.honorarium.payouts.entity;

/** The steps of a night, in their order. */
public enum NightStep {
    /** Silence accepts what was not reviewed in time. */
    ACCEPT,
    /** Who is paid, who is held and why; what is paid is reserved. */
    DECIDE,
    /** Every item in one place, every balance right. */
    PROVE
}
