package org.honorarium.batch.imports.boundary;

import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.batch.jobs.boundary.Jobs;
import org.honorarium.imports.boundary.Imports;
import org.honorarium.imports.entity.Import;

/**
 * Files that somebody sends: kept on this server only until they are read, since a register holds
 * bank accounts in clear.
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

    private Import take(InputStream bytes, Function<Kept, Import> receive) throws IOException {
        var path = Files.createTempFile("honorarium-", ".csv");
        try {
            var one = receive.apply(keep(bytes, path));
            jobs.start("read-import", one.id(), Map.of("file", path.toString()));
            return one;
        } catch (RuntimeException | IOException failure) {
            Files.deleteIfExists(path);
            throw failure;
        }
    }

    private static Kept keep(InputStream bytes, Path path) throws IOException {
        try (var digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            long size = Files.copy(digested, path, StandardCopyOption.REPLACE_EXISTING);
            return new Kept(HexFormat.of().formatHex(digested.getMessageDigest().digest()), size);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Kept(String sha256, long size) {}
}
