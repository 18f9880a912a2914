package org.honorarium.files.entity;

/**
 * What a payment is for, in the codes of ISO 20022 (ExternalPurpose1Code); the payee's bank sees
 * it.
 */
public enum Purpose {
    /** Services, as independent people are paid for them. */
    SCVE,
    /** Salaries. */
    SALA,
    /** Payroll: wages and similar pay. */
    PAYR,
    /** Royalties. */
    ROYA
}
