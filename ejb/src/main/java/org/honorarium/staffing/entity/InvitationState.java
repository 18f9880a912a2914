package org.honorarium.staffing.entity;

/** How far an invitation is. */
public enum InvitationState {
    /** For a place that somebody before may decline. */
    WAITING,
    OFFERED,
    ACCEPTED,
    DECLINED,
    /** Not answered in time. */
    EXPIRED,
    WITHDRAWN,
    /** When it was their turn, they did not have any more what the project asks. */
    PASSED_OVER
}
