package org.honorarium.audit.entity;

import java.util.UUID;

/**
 * One fact about one thing, before and after; empty where there was or is none.
 *
 * @param subject the thing
 */
public record FactChange(UUID subject, String before, String after) {}
