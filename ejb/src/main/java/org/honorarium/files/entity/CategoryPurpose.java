package org.honorarium.files.entity;

/**
 * As what the payer's bank shall treat a payment (ExternalCategoryPurpose1Code): banks keep
 * salaries confidential and may pay them earlier.
 */
public enum CategoryPurpose {
    /** As any other payment. */
    NONE,
    /** Salaries. */
    SALA,
    /** Suppliers. */
    SUPP
}
