package org.honorarium.faults;

/** From the beginning of a night to the bank's last answer. */
enum Stage {
    NIGHT,
    RELEASE,
    HANDOVER,
    BANK
}
