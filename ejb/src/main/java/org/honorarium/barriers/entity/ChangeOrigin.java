package org.honorarium.barriers.entity;

/** Why a change was asked for. */
public enum ChangeOrigin {
    /** Somebody wants it. */
    HAND,
    /** It follows from who owns whom. */
    OWNERSHIP
}
