package org.honorarium.payers.entity;

/** What of a payer's settings takes two persons, beside its accounts and days. */
public enum SettingKind {
    /** A tax rule. */
    TAX_RULE,
    /** The end of a tax rule. */
    TAX_END,
    /** How debts are taken back. */
    RECOVERY,
    /** Which tax form the people of a country need. */
    FORM_RULE
}
