package org.honorarium.demonstration;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.honorarium.demonstration.house.House;
import org.honorarium.demonstration.house.Project;

/** Brings in the register and the results of every project, one file after the other. */
final class Imports {

    private static final Set<String> UNFINISHED = Set.of("RECEIVED", "READING");

    private final Visitor operations;
    private final House house;
    private final Consumer<String> steps;

    Imports(Visitor operations, House house, Consumer<String> steps) {
        this.operations = operations;
        this.house = house;
        this.steps = steps;
    }

    void register() {
        take("imports/register?fileName=annotators.csv", house.register());
    }

    void qualifications() {
        take("imports/qualifications?fileName=qualifications.csv", house.qualifications());
    }

    void results() {
        var projects = house.projects();
        for (var i = 0; i < projects.size(); i++) {
            var project = projects.get(i);
            steps.accept(
                    "Demonstration: work of project %d of %d, %s"
                            .formatted(i + 1, projects.size(), project.name()));
            results(project);
        }
    }

    private void results(Project project) {
        var path = "projects/%s/results?fileName=batch-results.csv".formatted(project.id());
        take(path, house.results(project));
    }

    /** A few more, of any project. */
    void results(UUID project, byte[] csv) {
        take("projects/%s/results?fileName=more-results.csv".formatted(project), csv);
    }

    private void take(String path, byte[] csv) {
        var received = operations.postCsv(path, csv);
        var ended = Waiting.until(operations, "imports/" + received.getString("id"), UNFINISHED);
        if (!ended.getString("state").equals("DONE")) {
            throw new DemonstrationFailed("%s was not taken: %s".formatted(path, ended));
        }
    }
}
