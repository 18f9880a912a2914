package org.honorarium.tasks.entity;

import java.time.Instant;

/**
 * The form in which the tasks of a type are done that has no page of its own.
 *
 * @param version counted from 1
 * @param schema a JSON Schema, see {@link org.honorarium.forms}
 */
public record TaskForm(int version, String schema, Instant madeAt) {}
