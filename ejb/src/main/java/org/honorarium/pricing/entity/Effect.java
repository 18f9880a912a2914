package org.honorarium.pricing.entity;

/** What a rule of a rate card does to the price so far. */
public enum Effect {
    /** Its amount is added, once or for every unit. */
    ADD,
    /** The price is multiplied. */
    MULTIPLY,
    /** The price is at least its amount. */
    FLOOR,
    /** The price is at most its amount. */
    CAP
}
