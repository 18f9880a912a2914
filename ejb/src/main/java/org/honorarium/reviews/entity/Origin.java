package org.honorarium.reviews.entity;

/**
 * The machine's proposal that an annotator had before them.
 *
 * @param unchanged whether they submitted it as it was
 */
public record Origin(String machine, String version, boolean unchanged) {}
