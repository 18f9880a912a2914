package org.honorarium.qualifications.entity;

/**
 * A qualification that comes in from elsewhere, held against every rule.
 *
 * @param line where it stands in its file
 * @param verdict with nothing left open
 */
public record QualificationEntry(long line, QualificationType type, Claim claim, Verdict verdict) {}
