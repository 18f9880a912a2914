package org.honorarium.demonstration.house;

import java.util.ArrayList;
import java.util.List;

/** A task with what was handed in for it; nothing, if nobody has begun it. */
public record TaskWork(Task task, List<Submission> submissions) {

    TaskWork(Task task) {
        this(task, new ArrayList<>());
    }

    boolean belongsTo(Project project) {
        return task.project().id().equals(project.id());
    }
}
