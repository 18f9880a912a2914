package org.honorarium.imports.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.barriers.entity.Way;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.imports.control.ImportRows;
import org.honorarium.imports.entity.Import;
import org.honorarium.imports.entity.ImportKind;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRejected;

/** Files that came in, and how far each is. Their reading is done by {@link ImportReading}. */
@Stateless
@Allowed(OPERATIONS)
public class Imports {

    private static final Duration SILENCE = Duration.ofMinutes(10);

    @Inject ImportRows imports;
    @Inject Projects projects;
    @Inject Ids ids;
    @Inject Clock clock;

    /** A register of annotators has arrived. */
    public Import receiveRegister(String fileName, String sha256, long bytes) {
        return receive(ImportKind.REGISTER, null, fileName, sha256, bytes);
    }

    /** Qualifications of annotators have arrived. */
    public Import receiveQualifications(String fileName, String sha256, long bytes) {
        return receive(ImportKind.QUALIFICATIONS, null, fileName, sha256, bytes);
    }

    /**
     * Results of a project have arrived. Who brings those of a confidential one is exposed to its
     * client.
     *
     * @throws ProjectRejected if there is no such project, or it belongs to a client that this
     *     person was not given
     */
    public Import receiveResults(UUID project, String fileName, String sha256, long bytes) {
        projects.open(project, Way.IMPORTED);
        return receive(ImportKind.BATCH_RESULTS, project, fileName, sha256, bytes);
    }

    /** Tasks of a project have arrived, one a line; as with results. */
    public Import receiveTasks(UUID project, String fileName, String sha256, long bytes) {
        projects.open(project, Way.IMPORTED);
        return receive(ImportKind.TASKS, project, fileName, sha256, bytes);
    }

    /** Finished annotations of a project have arrived, one a line; as with results. */
    public Import receiveAnnotations(UUID project, String fileName, String sha256, long bytes) {
        projects.open(project, Way.IMPORTED);
        return receive(ImportKind.ANNOTATIONS, project, fileName, sha256, bytes);
    }

    /** Answers of machines to tasks of a project have arrived, one a line; as with results. */
    public Import receiveMachineAnnotations(
            UUID project, String fileName, String sha256, long bytes) {
        projects.open(project, Way.IMPORTED);
        return receive(ImportKind.MACHINE_ANNOTATIONS, project, fileName, sha256, bytes);
    }

    /** Gold results that were measured elsewhere have arrived, one a line; as with results. */
    public Import receiveGoldResults(UUID project, String fileName, String sha256, long bytes) {
        projects.open(project, Way.IMPORTED);
        return receive(ImportKind.GOLD_RESULTS, project, fileName, sha256, bytes);
    }

    @Allowed({OPERATIONS, ADMIN, AUDITOR, SYSTEM})
    public Import get(UUID id) {
        return imports.find(id).orElseThrow(() -> AccessRejected.notFound("import"));
    }

    /** The latest first. */
    @Allowed({OPERATIONS, ADMIN, AUDITOR})
    public Page<Import> page(PageRequest request) {
        return imports.page(request);
    }

    /** Imports whose server died over them say so; nothing of them was kept. */
    @Allowed(SYSTEM)
    public int breakOffSilent() {
        var now = clock.instant();
        return imports.breakOff(now, now.minus(SILENCE));
    }

    private Import receive(
            ImportKind kind, UUID project, String fileName, String sha256, long bytes) {
        var one =
                new Import(
                        ids.next(),
                        kind,
                        project,
                        fileName,
                        sha256,
                        ImportState.RECEIVED,
                        0,
                        0,
                        bytes,
                        Map.of(),
                        Actor.current().id(),
                        clock.instant());
        imports.add(one);
        return one;
    }
}
