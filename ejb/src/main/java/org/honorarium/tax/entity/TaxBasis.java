package org.honorarium.tax.entity;

/** Of what a tax rule takes its share. */
public enum TaxBasis {
    /** Of the payout after debts and exchange. */
    PAYOUT,
    /** Of what the rules before it left of that. */
    REST
}
