package org.honorarium.quality.entity;

import org.honorarium.projects.entity.ProjectRow;

/** A project with its figures. */
public record ProjectInWork(ProjectRow project, ProjectFigures figures) {}
