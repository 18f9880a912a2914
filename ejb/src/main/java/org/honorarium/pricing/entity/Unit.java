package org.honorarium.pricing.entity;

/** What an amount is paid for. */
public enum Unit {
    ANNOTATION,
    SECOND,
    MINUTE,
    HOUR,
    TURN,
    CHARACTER
}
