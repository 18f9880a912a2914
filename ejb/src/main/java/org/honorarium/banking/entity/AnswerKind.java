package org.honorarium.banking.entity;

/** What kind of file a bank answers with. */
public enum AnswerKind {
    /** pain.002.001.10: how a payment file, or a payment of it, was taken. */
    PAIN_002,
    /** camt.053.001.08: the statement of an account. */
    CAMT_053,
    /** camt.054.001.08: notification of single entries of an account. */
    CAMT_054,
    /** NACHA: returned entries (99) and notifications of change (98). */
    NACHA,
    /** The house's own table, for banks and people with nothing else. */
    CSV
}
