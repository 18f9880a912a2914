package org.honorarium.notices.entity;

import java.util.Map;
import java.util.UUID;

/**
 * What one of many persons is told.
 *
 * @param facts what it is about, by name
 */
public record Telling(UUID person, Map<String, String> facts) {}
