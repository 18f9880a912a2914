package org.honorarium.imports.entity;

/** How far an import is. */
public enum ImportState {
    RECEIVED,
    READING,
    DONE,
    /** The file is at fault; nothing of it is kept. */
    REFUSED,
    /** We are at fault; nothing of it is kept, and it can be sent again. */
    BROKEN_OFF
}
