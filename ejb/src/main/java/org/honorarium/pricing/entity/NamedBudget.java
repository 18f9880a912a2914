package org.honorarium.pricing.entity;

/**
 * A budget with the names of what it is of.
 *
 * @param name of the project, or of the client where it is for all projects
 * @param client by name
 */
public record NamedBudget(Budget budget, String name, String client) {}
