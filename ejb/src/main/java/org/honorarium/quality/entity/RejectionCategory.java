package org.honorarium.quality.entity;

/** What is wrong with rejected work. */
public enum RejectionCategory {
    /** It is answered, and the answer is not right. */
    WRONG,
    /** A part of it is missing. */
    INCOMPLETE,
    /** It is done in another way than the guideline says. */
    OFF_GUIDELINE,
    /** It was not looked at as the task deserves. */
    CARELESS,
    /** A machine answered in place of a person. */
    MACHINE_MADE,
    /** It was taken from somebody else. */
    COPIED,
    /** It is empty, broken, or about something else. */
    UNUSABLE
}
