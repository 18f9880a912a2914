package org.honorarium.demonstration.house;

/**
 * An invented task.
 *
 * @param reference the HITId
 * @param number its number in its project
 */
public record Task(String reference, int number, Project project, TaskType type) {}
