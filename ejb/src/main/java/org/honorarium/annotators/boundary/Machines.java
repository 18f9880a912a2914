package org.honorarium.annotators.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.control.MachineRows;
import org.honorarium.annotators.entity.AnnotatorRejected;
import org.honorarium.annotators.entity.Machine;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.SqlFailed;

/**
 * Machines that annotate. Each version of a machine is an annotator of its own, brought in with the
 * register: without an account, a member of no project, and so owed nothing; measured like
 * everyone.
 */
@Stateless
@Allowed({OPERATIONS, REVIEWER, FINANCE, ADMIN, AUDITOR})
public class Machines {

    private static final int LONGEST = 100;

    @Inject Annotators annotators;
    @Inject MachineRows rows;
    @Inject Audit audit;
    @Inject Clock clock;

    /** Which machine an annotator is; empty if it is a person. */
    public Optional<Machine> find(UUID annotator) {
        return rows.find(annotator);
    }

    /**
     * Says that an annotator is a machine, for good. The same again changes nothing.
     *
     * @throws AccessRejected if there is no such annotator
     * @throws AnnotatorRejected if it has a bank account or works on a project, or is another
     *     machine
     */
    @Allowed(OPERATIONS)
    public Machine put(UUID annotator, String name, String version) {
        AnnotatorRejected.checkMachine("name", name, LONGEST);
        AnnotatorRejected.checkMachine("version", version, LONGEST);
        annotators.find(annotator).orElseThrow(() -> AccessRejected.notFound("annotator"));
        var known = rows.find(annotator);
        if (known.isPresent()) {
            if (!known.get().name().equals(name) || !known.get().version().equals(version)) {
                throw AnnotatorRejected.noSuchMachine(name, version);
            }
            return known.get();
        }
        try {
            rows.add(annotator, name, version, Actor.current().id(), clock.instant());
        } catch (SqlFailed failure) {
            if (failure.isCausedByData()) {
                throw AnnotatorRejected.noSuchMachine(name, version);
            }
            throw failure;
        }
        audit.note(
                "annotators/is-a-machine",
                annotator,
                Map.of(),
                Map.of("name", name, "version", version));
        return rows.find(annotator).orElseThrow();
    }
}
