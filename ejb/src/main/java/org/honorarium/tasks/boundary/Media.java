package org.honorarium.tasks.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.barriers.entity.Way;
import org.honorarium.database.boundary.Locks;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.tasks.control.MediaRows;
import org.honorarium.tasks.entity.MediaFile;
import org.honorarium.tasks.entity.TaskRejected;

/**
 * Sounds, films and pictures that tasks show. Staff see those of their projects, an annotator those
 * of the tasks that they work on at the moment; who looks at those of a confidential project is
 * exposed to its client.
 */
@Stateless
@Allowed({OPERATIONS, REVIEWER, AUDITOR})
public class Media {

    @Inject Projects projects;
    @Inject MediaRows rows;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * One is to be kept; nothing of it has come yet.
     *
     * @throws ProjectRejected if there is no such project
     * @throws TaskRejected if its name or type cannot be
     */
    @Allowed(OPERATIONS)
    public void expect(UUID project, String name, String mediaType) {
        MediaFile.check(name, mediaType);
        projects.open(project, Way.IMPORTED);
    }

    /**
     * Keeps one. The same bytes again change nothing.
     *
     * @throws ProjectRejected if there is no such project
     * @throws TaskRejected if its name, type or size cannot be, or there is another one of this
     *     name
     */
    @Allowed(OPERATIONS)
    public MediaFile put(UUID project, String name, Bytes bytes) {
        var file =
                new MediaFile(
                        ids.next(),
                        name,
                        bytes.mediaType(),
                        bytes.size(),
                        bytes.sha256(),
                        clock.instant());
        projects.open(project, Way.IMPORTED);
        locks.hold("media of " + project);
        var known = rows.find(project, name);
        if (known.isPresent()) {
            if (!known.get().sha256().equals(bytes.sha256())
                    || !known.get().mediaType().equals(bytes.mediaType())) {
                throw TaskRejected.mediaExists(name);
            }
            return known.get();
        }
        rows.add(project, file, Actor.current().id());
        int place = 0;
        for (var piece = next(bytes.from()); piece.length > 0; piece = next(bytes.from())) {
            rows.add(file.id(), place++, piece);
        }
        audit.note(
                "tasks/media-put",
                project,
                Map.of(),
                Map.of("name", name, "sha256", bytes.sha256()));
        return file;
    }

    /**
     * All of a project, by name.
     *
     * @throws ProjectRejected if there is no such project
     */
    public List<MediaFile> list(UUID project) {
        projects.open(project, Way.OPENED);
        return rows.list(project);
    }

    /**
     * @throws ProjectRejected if there is no such project
     * @throws TaskRejected if it has no media of this name
     */
    public MediaFile find(UUID project, String name) {
        projects.open(project, Way.OPENED);
        return rows.find(project, name).orElseThrow(() -> TaskRejected.mediaNotFound(name));
    }

    /** The bytes of one piece of it, counted from 0. */
    public byte[] piece(UUID project, String name, int place) {
        projects.open(project, Way.OPENED);
        return rows.piece(project, name, place);
    }

    /**
     * One that a task shows to the actor who works on it.
     *
     * @throws TaskRejected if it does not
     */
    @Allowed(ANNOTATOR)
    public MediaFile inWork(UUID claim, String name) {
        return rows.inWork(claim, name).orElseThrow(() -> TaskRejected.mediaNotFound(name));
    }

    /** The bytes of one piece of it, counted from 0. */
    @Allowed(ANNOTATOR)
    public byte[] pieceInWork(UUID claim, String name, int place) {
        return rows.pieceInWork(claim, name, place);
    }

    /**
     * What is to be kept.
     *
     * @param sha256 in hexadecimal digits
     */
    public record Bytes(String mediaType, long size, String sha256, InputStream from) {}

    private static byte[] next(InputStream from) {
        try {
            return from.readNBytes(MediaFile.PIECE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
