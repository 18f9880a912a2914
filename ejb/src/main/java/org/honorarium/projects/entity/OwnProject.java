package org.honorarium.projects.entity;

import java.util.UUID;

/**
 * A project as one of its annotators sees it.
 *
 * @param confidential whether reading its guideline has consequences
 * @param guideline the version of its guideline; 0 if there is none, or none that is open to them
 */
public record OwnProject(UUID id, String name, boolean confidential, int guideline) {}
