package org.honorarium.tasks.entity;

/**
 * What a machine proposes as the answer to a task; whoever works on it begins with that.
 *
 * @param machine its name
 * @param answer a JSON object
 */
public record Proposal(String machine, String version, String answer) {}
