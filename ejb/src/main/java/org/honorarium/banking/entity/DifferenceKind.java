package org.honorarium.banking.entity;

/** Why a line of a bank's answer needs a person. */
public enum DifferenceKind {
    /** It is no payment of ours: a fee, or money that came in. */
    NO_PAYOUT,
    /** It names a payment that this payer never made. */
    UNKNOWN_REFERENCE,
    /** It names nothing, and no payout has this amount around this date. */
    NOTHING_FITS,
    /** It names nothing, and several payouts have this amount around this date. */
    SEVERAL_FIT,
    /** The amount is another one. */
    OTHER_AMOUNT,
    /** The payout never left the house, or is called off. */
    NEVER_SENT,
    /** The bank says twice that it paid. */
    SETTLED_TWICE,
    /** The bank says twice that it came back. */
    RETURNED_TWICE,
    /** The bank refused it before, and now says that it paid. */
    SETTLED_AFTER_REJECTION,
    /** The bank paid it before, and now says that it refused it. */
    REJECTED_AFTER_SETTLEMENT
}
