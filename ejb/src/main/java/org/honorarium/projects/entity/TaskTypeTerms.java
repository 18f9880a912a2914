package org.honorarium.projects.entity;

/**
 * A kind of task of a project.
 *
 * @param reference how the outside names it, unique in its project
 * @param title what annotators read
 */
public record TaskTypeTerms(String reference, String title, String description) {}
