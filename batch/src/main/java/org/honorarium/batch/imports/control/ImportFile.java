package org.honorarium.batch.imports.control;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.imports.boundary.ImportReading;

/** Reads one file that came in, and removes it from this server whatever became of it. */
@Dependent
@Named
public class ImportFile extends AbstractBatchlet {

    @Inject ImportReading reading;

    @Inject
    @BatchProperty(name = "import")
    String id;

    @Inject @BatchProperty String file;

    @Override
    public String process() throws IOException {
        var path = Path.of(file);
        try {
            Actor.SYSTEM.run(() -> reading.read(UUID.fromString(id), path));
        } finally {
            Files.deleteIfExists(path);
        }
        return "COMPLETED";
    }
}
