package org.honorarium.imports.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.imports.entity.Import;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.rejection.entity.Rejection;

/** Reads a file that came in, and says what became of it whatever happens. */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportReading {

    private static final Logger LOGGER = System.getLogger(ImportReading.class.getName());

    @Inject Imports imports;
    @Inject ImportTransaction transaction;
    @Inject LineTransaction lines;
    @Inject ImportProgress progress;

    public void read(UUID id, Path file) {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            var one = imports.get(id);
            progress.read(id, 0, 0);
            take(one, bytes);
        } catch (RuntimeException | IOException failure) {
            fail(id, failure);
        }
    }

    private void take(Import one, BufferedInputStream bytes) {
        switch (one.kind()) {
            case REGISTER -> transaction.takeRegister(one, bytes);
            case QUALIFICATIONS -> transaction.takeQualifications(one, bytes);
            case BATCH_RESULTS -> transaction.takeResults(one, bytes);
            case TASKS -> lines.takeTasks(one, bytes);
            case MACHINE_ANNOTATIONS -> lines.takeMachineAnnotations(one, bytes);
            case GOLD_RESULTS -> lines.takeGoldResults(one, bytes);
            case ANNOTATIONS -> lines.takeAnnotations(one, bytes);
        }
    }

    private void fail(UUID id, Throwable failure) {
        var refusal =
                Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .filter(Rejection.class::isInstance)
                        .map(Rejection.class::cast)
                        .findFirst();
        if (refusal.isPresent()) {
            progress.end(id, ImportState.REFUSED, says(refusal.get()));
        } else {
            LOGGER.log(Level.ERROR, "import " + id, failure);
            progress.end(
                    id,
                    ImportState.BROKEN_OFF,
                    Map.of("message", "Something failed on our side. Nothing was kept."));
        }
    }

    private static Map<String, String> says(Rejection refusal) {
        var says = new LinkedHashMap<String, String>();
        says.put("code", refusal.code());
        says.put("message", refusal.getMessage());
        says.putAll(refusal.facts());
        return says;
    }
}
