package org.honorarium.projects.entity;

import java.util.UUID;

/** A kind of task of a project, in a list. */
public record TaskTypeRow(UUID id, String reference, String title) {}
