package org.honorarium.holds.entity;

/** How it stands with somebody's tax form of one name. */
public enum FormState {
    /** A payer needs it, and there is none that is valid: nothing is paid. */
    MISSING,
    /** It is there, and ends within {@value #SOON} days. */
    EXPIRING,
    /** It is there. */
    THERE,
    /** There is none that is valid, and nobody needs it. */
    OVER,
    /** Somebody withdrew this one. */
    WITHDRAWN;

    /** So many days before its end a form is shown as expiring. */
    public static final int SOON = 30;
}
