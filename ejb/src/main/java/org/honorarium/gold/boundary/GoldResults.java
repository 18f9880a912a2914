package org.honorarium.gold.boundary;

import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.barriers.entity.Way;
import org.honorarium.database.boundary.Locks;
import org.honorarium.gold.control.GoldResultRows;
import org.honorarium.gold.entity.GoldRejected;
import org.honorarium.gold.entity.GoldResult;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.boundary.TaskTypes;

/** Whether annotators found what was expected: on gold tasks here, and as measured elsewhere. */
@Stateless
@Allowed(OPERATIONS)
public class GoldResults {

    @Inject GoldResultRows rows;
    @Inject Projects projects;
    @Inject TaskTypes taskTypes;
    @Inject Annotators annotators;
    @Inject Locks locks;
    @Inject Audit audit;

    /**
     * Takes what was measured elsewhere, such as attention checks, all of it or nothing. The same
     * again changes nothing.
     *
     * @return how many are new
     * @throws GoldRejected naming the first that cannot be taken
     */
    public int take(UUID project, List<GoldResult> results) {
        projects.open(project, Way.IMPORTED);
        var types = taskTypes.idsByReference(project);
        var people =
                annotators.idsByReference(
                        results.stream().map(GoldResult::annotator).distinct().toList());
        check(results, types, people);
        int added = rows.add(project, results, types, people);
        rows.different(project, results, types, people)
                .ifPresent(
                        reference -> {
                            throw GoldRejected.resultExists(reference);
                        });
        if (added > 0) {
            audit.note("gold/results-taken", project, Map.of(), facts(results, added));
        }
        return added;
    }

    /**
     * Takes back what was measured elsewhere and was wrong: it does not count any more, and can be
     * taken again. The same again changes nothing.
     *
     * @throws GoldRejected if it was compared here: then say what is expected of the gold task
     */
    public void withdraw(UUID project, String reference) {
        projects.open(project, Way.IMPORTED);
        var said = rows.withdraw(project, reference);
        if (said.isPresent()) {
            audit.note("gold/result-withdrawn", project, said.get(), Map.of());
        } else if (rows.isComparedHere(project, reference)) {
            throw GoldRejected.comparedHere(reference);
        }
    }

    /**
     * Compares the answers to gold tasks that were not compared yet. Several servers at once
     * compare each once.
     *
     * @return how many
     */
    @Allowed(SYSTEM)
    public int compare() {
        locks.hold("gold/comparing");
        return rows.compare();
    }

    private static Map<String, String> facts(List<GoldResult> results, int added) {
        long found = results.stream().filter(GoldResult::found).count();
        long people = results.stream().map(GoldResult::annotator).distinct().count();
        return Map.of(
                "results", Integer.toString(results.size()),
                "new", Integer.toString(added),
                "found", Long.toString(found),
                "annotators", Long.toString(people),
                "first", results.getFirst().reference(),
                "last", results.getLast().reference());
    }

    private static void check(
            List<GoldResult> results, Map<String, UUID> types, Map<String, UUID> people) {
        for (int i = 0; i < results.size(); i++) {
            var one = results.get(i);
            if (!types.containsKey(one.taskType())) {
                throw GoldRejected.resultWrong(
                        i + 1, "taskType", one.taskType(), "a task type of the project");
            }
            if (!people.containsKey(one.annotator())) {
                throw GoldRejected.resultWrong(
                        i + 1, "annotator", one.annotator(), "an annotator of the register");
            }
        }
    }
}
