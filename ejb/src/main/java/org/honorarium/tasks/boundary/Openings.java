package org.honorarium.tasks.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.SqlFailed;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.boundary.TaskTypes;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.projects.entity.TaskTypeTerms;
import org.honorarium.tasks.control.OpeningChanges;
import org.honorarium.tasks.control.OpeningRows;
import org.honorarium.tasks.control.TermsRows;
import org.honorarium.tasks.entity.ClaimTerms;
import org.honorarium.tasks.entity.NewTask;
import org.honorarium.tasks.entity.Opening;
import org.honorarium.tasks.entity.OpeningChange;
import org.honorarium.tasks.entity.OpeningRejected;
import org.honorarium.tasks.entity.Place;
import org.honorarium.tasks.entity.TaskRejected;

/** Tasks that annotators claim here, and how a project gives them out. */
@Stateless
@Allowed({OPERATIONS, SYSTEM})
public class Openings {

    @Inject Projects projects;
    @Inject TaskTypes taskTypes;
    @Inject OpeningRows rows;
    @Inject OpeningChanges changes;
    @Inject TermsRows terms;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Opens tasks of one type. What is open already stays as it is, so the same again changes
     * nothing.
     *
     * @throws ProjectRejected if there is no such project
     * @throws TaskRejected if one of them is there with other content
     */
    public Opened open(UUID project, TaskTypeTerms type, List<NewTask> tasks) {
        projects.find(project).orElseThrow(() -> ProjectRejected.notFound(project));
        checkInputs(tasks);
        var taskType = taskTypes.put(project, List.of(type)).get(type.reference());
        var now = clock.instant();
        rows.add(project, taskType, tasks, now);
        rows.different(project, taskType, tasks)
                .ifPresent(
                        reference -> {
                            throw TaskRejected.exists(reference);
                        });
        return new Opened(taskType, rows.open(project, tasks, now));
    }

    /**
     * Says in which order open tasks are claimed, and closes some for claims or opens them again.
     * What is claimed stays as it is. The same again changes nothing.
     *
     * @return how many stand differently now
     * @throws ProjectRejected if there is no such project
     * @throws OpeningRejected if one of them was never opened, or is gold and shall be closed
     */
    public int change(UUID project, List<OpeningChange> wanted) {
        projects.find(project).orElseThrow(() -> ProjectRejected.notFound(project));
        var before =
                changes.locked(project, wanted.stream().map(OpeningChange::reference).toList());
        var after = new TreeMap<String, Opening>();
        for (var one : wanted) {
            var then = before.get(one.reference());
            if (then == null) {
                throw OpeningRejected.neverOpened(one.reference());
            }
            var now =
                    new Opening(
                            one.priority().orElse(then.priority()),
                            then.places(),
                            then.gold(),
                            one.closed().orElse(then.closed()));
            if (now.gold() && now.closed()) {
                throw OpeningRejected.goldStaysOpen(one.reference());
            }
            after.put(one.reference(), now);
        }
        after.entrySet().removeIf(one -> one.getValue().equals(before.get(one.getKey())));
        if (!after.isEmpty()) {
            changes.change(project, after);
            before.keySet().retainAll(after.keySet());
            audit.note("tasks/openings", project, facts(before), facts(after));
        }
        return after.size();
    }

    /**
     * How a project gives out its work.
     *
     * @throws ProjectRejected if there is no such project
     */
    @Allowed({OPERATIONS, REVIEWER, AUDITOR, ANNOTATOR, SYSTEM})
    public ClaimTerms terms(UUID project) {
        projects.find(project).orElseThrow(() -> ProjectRejected.notFound(project));
        return terms.of(project);
    }

    /**
     * Changes it for claims from now on; those that are open keep their terms.
     *
     * @throws ProjectRejected if there is no such project
     */
    public ClaimTerms setTerms(UUID project, ClaimTerms wanted) {
        projects.find(project).orElseThrow(() -> ProjectRejected.notFound(project));
        locks.hold("claim terms of " + project);
        var before = terms.of(project);
        if (!before.equals(wanted)) {
            terms.put(project, wanted, Actor.current().id(), clock.instant());
            audit.note("tasks/claim-terms", project, facts(before), facts(wanted));
        }
        return wanted;
    }

    /**
     * Says whether an open task is gold: then it has a place for everybody.
     *
     * @return the task; empty if the project has no such open task, or it is closed
     */
    @Allowed(OPERATIONS)
    public Optional<Place> setGold(UUID project, String reference, boolean gold) {
        return rows.setGold(project, reference, gold);
    }

    /** Of which type tasks were opened, and how many were not open before. */
    public record Opened(UUID taskType, int tasks) {}

    private void checkInputs(List<NewTask> tasks) {
        try {
            if (!tasks.isEmpty() && !rows.areObjects(tasks)) {
                throw TaskRejected.inputWrong();
            }
        } catch (SqlFailed failure) {
            if (failure.isCausedByData()) {
                throw TaskRejected.inputWrong();
            }
            throw failure;
        }
    }

    private static Map<String, String> facts(Map<String, Opening> openings) {
        var facts = new TreeMap<String, String>();
        openings.forEach(
                (reference, one) ->
                        facts.put(reference, one.priority() + (one.closed() ? " closed" : "")));
        return facts;
    }

    private static Map<String, String> facts(ClaimTerms terms) {
        return Map.of(
                "paused", Boolean.toString(terms.paused()),
                "minutes", Integer.toString(terms.minutes()),
                "openClaims", Integer.toString(terms.openClaims()),
                "reviewDays", Integer.toString(terms.reviewDays()),
                "mostEach", Objects.toString(terms.mostEach(), ""),
                "mostInAll", Objects.toString(terms.mostInAll(), ""),
                "goldPercent", Integer.toString(terms.goldPercent()));
    }
}
