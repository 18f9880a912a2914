package org.honorarium.forms.entity;

/** What somebody fills in. */
public enum FieldKind {
    CHOICE,
    SEVERAL,
    RATING,
    YES_NO,
    TEXT,
    PREFERENCE,
    SPANS,
    TIME_SPANS
}
