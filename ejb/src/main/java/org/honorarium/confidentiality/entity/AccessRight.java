package org.honorarium.confidentiality.entity;

/** By which right somebody could see something of a client. */
public enum AccessRight {
    /** An annotator of one of its projects. */
    MEMBER,
    /** Staff who were given the client. */
    GIVEN,
    /** Staff who have all clients. */
    ALL_CLIENTS,
    AUDITOR,
    /** A right that is not there any more, and is known by what was seen only. */
    PAST
}
