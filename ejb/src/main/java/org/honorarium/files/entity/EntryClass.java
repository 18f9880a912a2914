package org.honorarium.files.entity;

/** NACHA's Standard Entry Class of the credits that a payer originates. */
public enum EntryClass {
    /** Prearranged Payment and Deposit: to the accounts of persons. */
    PPD("PAYROLL"),
    /** Corporate Credit or Debit: to the accounts of businesses. */
    CCD("VENDOR PAY");

    private final String entryDescription;

    EntryClass(String entryDescription) {
        this.entryDescription = entryDescription;
    }

    /** Since March 2026 what persons are paid for work is described as PAYROLL. */
    public String entryDescription() {
        return entryDescription;
    }
}
