package org.honorarium.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.house.SmallHouse;
import org.honorarium.imports.boundary.ImportReading;
import org.honorarium.imports.boundary.Imports;
import org.honorarium.imports.entity.Import;
import org.honorarium.imports.entity.ImportKind;

/** Tasks and annotations sent in line by line, and what became of them. */
@Dependent
public class SentLines {

    @Inject Imports imports;
    @Inject ImportReading reading;

    public Import to(SmallHouse house, ImportKind kind, String lines) throws Exception {
        var file = Files.createTempFile("lines", ".ndjson");
        try {
            Files.writeString(file, lines);
            var size = Files.size(file);
            UUID id = house.operations.call(() -> received(house, kind, size)).id();
            Actor.SYSTEM.run(() -> reading.read(id, file));
            return house.operations.call(() -> imports.get(id));
        } finally {
            Files.delete(file);
        }
    }

    private Import received(SmallHouse house, ImportKind kind, long size) {
        var project = house.project;
        return switch (kind) {
            case TASKS -> imports.receiveTasks(project, "tasks", "", size);
            case ANNOTATIONS -> imports.receiveAnnotations(project, "annotations", "", size);
            case GOLD_RESULTS -> imports.receiveGoldResults(project, "results", "", size);
            default -> imports.receiveMachineAnnotations(project, "answers", "", size);
        };
    }
}
