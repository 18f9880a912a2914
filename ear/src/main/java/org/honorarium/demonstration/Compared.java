package org.honorarium.demonstration;

import jakarta.json.Json;
import org.honorarium.demonstration.house.House;

/**
 * Names the labels of the projects in which several annotators judge the same; they are compared.
 */
final class Compared {

    private static final String JUDGED = ", judged";

    private final House house;
    private final Visitor operations;

    Compared(House house, Visitor operations) {
        this.house = house;
        this.operations = operations;
    }

    void make() {
        house.projects().stream()
                .filter(project -> project.name().endsWith(JUDGED))
                .map(project -> "projects/%s/consensus".formatted(project.id()))
                .forEach(this::name);
    }

    private void name(String types) {
        operations.list(types).stream()
                .map(type -> types + "/" + type.asJsonObject().getString("taskType"))
                .forEach(
                        type ->
                                operations.put(
                                        type, Json.createObjectBuilder().add("field", "verdict")));
    }
}
