package org.honorarium.seals.entity;

/**
 * All lines of one kind that a day has.
 *
 * @param sha256 over its blocks
 */
public record Part(Source source, long lines, String sha256) {}
