package org.honorarium.files.entity;

/** How far an account is that is asked about. */
public enum PrenoteState {
    /** Its file was not given to the bank yet. */
    WAITING,
    /** The bank has it, and may answer. */
    ASKED,
    /** It came back: nothing goes there until its owner confirms or changes it. */
    RETURNED,
    /** The bank says that it should be another account. */
    CHANGED,
    /** Three bank days passed and nothing came back: it is paid to. */
    CLEAR
}
