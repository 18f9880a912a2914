package org.honorarium.tasks.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.projects.boundary.TaskTypes;
import org.honorarium.tasks.control.TasksOfLines;
import org.honorarium.tasks.entity.IncomingTask;
import org.honorarium.tasks.entity.IntakeProblem;

/**
 * Tasks come in, a hundred thousand at a time: first {@link #receive}, then {@link #problem}, then
 * {@link #make}, all in the caller's one transaction. What is there already stays as it is, so the
 * same tasks again change nothing; a task that was not open can be opened by it.
 */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TaskIntake {

    @Inject TasksOfLines lines;
    @Inject TaskTypes taskTypes;
    @Inject Clock clock;

    /** Takes the tasks as a stream. Nothing is made of them yet. */
    public long receive(Iterator<IncomingTask> tasks) {
        try (var copy = lines.begin()) {
            while (tasks.hasNext()) {
                TasksOfLines.add(copy, tasks.next());
            }
            long received = copy.end();
            lines.end();
            return received;
        }
    }

    /** What makes the received tasks unacceptable, if anything: one twice, or known otherwise. */
    public Optional<IntakeProblem> problem(UUID project) {
        return lines.twice().or(() -> lines.different(project));
    }

    /** Makes what is not there yet, and opens what is to be open. */
    public Made make(UUID project) {
        var now = clock.instant();
        var known = taskTypes.idsByReference(project).keySet();
        taskTypes.put(project, lines.typesBut(known));
        int made = lines.add(project, now);
        int proposed = lines.propose(project, now);
        return new Made(made, proposed, lines.open(project, now));
    }

    /** How many are new, have a proposal that had none, and are open that were not. */
    public record Made(int tasks, int proposed, int opened) {}
}
