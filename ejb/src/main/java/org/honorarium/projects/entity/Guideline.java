package org.honorarium.projects.entity;

import java.time.Instant;

/**
 * The text that tells annotators how the work is done.
 *
 * @param version from 1
 */
public record Guideline(int version, String text, Instant publishedAt) {}
