package org.honorarium.requirements.entity;

/**
 * What a project or a task type asks, and what somebody without it may still do.
 *
 * @param otherwise what somebody may do who does not meet it
 */
public record RequirementTerms(Requirement requirement, Otherwise otherwise) {}
