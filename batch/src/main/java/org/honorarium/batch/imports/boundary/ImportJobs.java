package org.honorarium.batch.imports.boundary;

import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.batch.jobs.boundary.Jobs;
import org.honorarium.imports.boundary.Imports;
import org.honorarium.imports.entity.Import;
import org.honorarium.imports.entity.ImportRejected;
import org.honorarium.streams.entity.Arrived;

/**
 * Files that somebody sends: kept on this server only until they are read, since a register holds
 * bank accounts in clear. Who may not send them is told before a byte is read, and what is too
 * large is read no further.
 */
@Stateless
@Allowed(OPERATIONS)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportJobs {

    @Inject Imports imports;
    @Inject Jobs jobs;

    /** Takes a register of annotators; its reading begins at once, beside this call. */
    public Import register(String fileName, InputStream bytes) throws IOException {
        return take(bytes, file -> imports.receiveRegister(fileName, file.sha256(), file.size()));
    }

    /** Takes qualifications; their reading begins at once, beside this call. */
    public Import qualifications(String fileName, InputStream bytes) throws IOException {
        return take(
                bytes, file -> imports.receiveQualifications(fileName, file.sha256(), file.size()));
    }

    /** Takes a project's batch of results; its reading begins at once, beside this call. */
    public Import results(UUID project, String fileName, InputStream bytes) throws IOException {
        return take(
                bytes,
                file -> imports.receiveResults(project, fileName, file.sha256(), file.size()));
    }

    /** Takes tasks of a project, one a line; their reading begins at once, beside this call. */
    public Import tasks(UUID project, String fileName, InputStream bytes) throws IOException {
        return take(
                bytes, file -> imports.receiveTasks(project, fileName, file.sha256(), file.size()));
    }

    /** Takes finished annotations of a project, one a line; likewise. */
    public Import annotations(UUID project, String fileName, InputStream bytes) throws IOException {
        return take(
                bytes,
                file -> imports.receiveAnnotations(project, fileName, file.sha256(), file.size()));
    }

    /** Takes answers of machines to tasks of a project, one a line; likewise. */
    public Import machineAnnotations(UUID project, String fileName, InputStream bytes)
            throws IOException {
        return take(
                bytes,
                file ->
                        imports.receiveMachineAnnotations(
                                project, fileName, file.sha256(), file.size()));
    }

    /** Takes gold results of a project that were measured elsewhere, one a line; likewise. */
    public Import goldResults(UUID project, String fileName, InputStream bytes) throws IOException {
        return take(
                bytes,
                file -> imports.receiveGoldResults(project, fileName, file.sha256(), file.size()));
    }

    private Import take(InputStream bytes, Function<Arrived, Import> receive) throws IOException {
        var file =
                Arrived.keep(
                        bytes,
                        ".csv",
                        Import.LARGEST,
                        () -> ImportRejected.tooLarge(Import.LARGEST));
        try {
            var one = receive.apply(file);
            jobs.start("read-import", one.id(), Map.of("file", file.path().toString()));
            return one;
        } catch (RuntimeException failure) {
            Files.deleteIfExists(file.path());
            throw failure;
        }
    }
}
