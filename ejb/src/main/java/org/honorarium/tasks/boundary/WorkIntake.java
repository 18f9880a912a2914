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
import org.honorarium.barriers.boundary.Exposures;
import org.honorarium.pricing.boundary.Quotes;
import org.honorarium.projects.boundary.Members;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.boundary.TaskTypes;
import org.honorarium.tasks.control.Accepted;
import org.honorarium.tasks.control.IncomingAssignments;
import org.honorarium.tasks.control.IncomingDecisions;
import org.honorarium.tasks.control.IncomingProblems;
import org.honorarium.tasks.control.IncomingRows;
import org.honorarium.tasks.control.IncomingTasks;
import org.honorarium.tasks.control.LineProblems;
import org.honorarium.tasks.entity.IncomingWork;
import org.honorarium.tasks.entity.IntakeProblem;

/**
 * Work done elsewhere comes in: first {@link #receive}, then {@link #problem}, then the rest, all
 * in the caller's one transaction. What is known already is left as it is, so the same work again
 * changes nothing. What is accepted by it is handed over in {@code pg_temp.accepted}, twice: once
 * for new work, once for work that waited here.
 */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WorkIntake {

    @Inject IncomingRows rows;
    @Inject IncomingProblems problems;
    @Inject LineProblems lineProblems;
    @Inject IncomingTasks tasks;
    @Inject IncomingAssignments assignments;
    @Inject IncomingDecisions decisions;
    @Inject Accepted accepted;
    @Inject Projects projects;
    @Inject Exposures exposures;
    @Inject TaskTypes taskTypes;
    @Inject Members members;
    @Inject Quotes quotes;
    @Inject Clock clock;

    /** Takes the rows as a stream. Nothing is made of them yet. */
    public long receive(Iterator<IncomingWork> work) {
        try (var copy = rows.begin()) {
            while (work.hasNext()) {
                IncomingRows.add(copy, work.next());
            }
            long received = copy.end();
            rows.end();
            return received;
        }
    }

    /** The same for work that says whose proposal there was. */
    public long receiveLines(Iterator<IncomingWork> work) {
        try (var copy = rows.beginWithProvenance()) {
            while (work.hasNext()) {
                IncomingRows.addWithProvenance(copy, work.next());
            }
            long received = copy.end();
            rows.end();
            return received;
        }
    }

    /** What makes the received work unacceptable, if anything. */
    public Optional<IntakeProblem> problem(UUID project) {
        return problems.first(project)
                .or(() -> problems.notAdmitted(project))
                .or(() -> barred(project));
    }

    /** The same for annotations on tasks that must be known, each by an id of its own. */
    public Optional<IntakeProblem> problemOfLines(UUID project) {
        return lineProblems
                .unknownTask(project)
                .or(() -> problem(project))
                .or(() -> lineProblems.different(project))
                .or(() -> lineProblems.full(project));
    }

    /** Nobody of them is exposed elsewhere until all of this is done. */
    private Optional<IntakeProblem> barred(UUID project) {
        var client = projects.find(project).orElseThrow().client();
        if (!exposures.hasOtherSide(client)) {
            return Optional.empty();
        }
        exposures.hold(rows.annotators());
        return problems.barred(project, client);
    }

    /**
     * Makes tasks and assignments of what is not known yet, each in the state that the work has.
     *
     * @param posting under which the accepted ones enter the books
     */
    public Made makeNew(UUID project, UUID payer, String currency, UUID posting) {
        var now = clock.instant();
        taskTypes.put(project, rows.taskTypes());
        members.join(project, rows.annotators(), now);
        int newTasks = tasks.add(project, now);
        accepted.begin();
        int newAssignments = assignments.findNew(project, currency, now);
        quotes.lockIn();
        assignments.add(project, payer, posting);
        return new Made(newTasks, newAssignments);
    }

    /** Decides what waits here and is decided in the work that came in. */
    public void decideWaiting(UUID project, UUID posting) {
        accepted.begin();
        decisions.accept(project, posting);
        decisions.reject(project);
    }

    /** How much of it was new. */
    public record Made(int tasks, int assignments) {}
}
