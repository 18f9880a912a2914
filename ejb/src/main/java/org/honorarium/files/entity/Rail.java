package org.honorarium.files.entity;

/** The way by which payments go; what goes one way is in a file of its own. */
public enum Rail {
    BANK,
    PAYPAL
}
