package org.honorarium.gold.entity;

/**
 * A result that was measured elsewhere, as it comes in.
 *
 * @param line where it stands in the file
 */
public record GoldLine(long line, GoldResult result) {}
