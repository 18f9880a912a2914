package org.honorarium.consensus.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.barriers.entity.Way;
import org.honorarium.consensus.control.ConsensusPages;
import org.honorarium.consensus.control.ConsensusRows;
import org.honorarium.consensus.entity.ConsensusRejected;
import org.honorarium.consensus.entity.Reliability;
import org.honorarium.consensus.entity.TaskConsensus;
import org.honorarium.consensus.entity.TaskTypeAgreement;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.boundary.TaskTypes;

/**
 * What several annotators' labels of the same task come to, how far they agree, and how reliable
 * each of them is. It is estimated every night for the task types whose label is named.
 */
@Stateless
@Allowed({OPERATIONS, REVIEWER, AUDITOR})
public class Consensuses {

    private static final int LONGEST_FIELD = 200;

    @Inject ConsensusRows rows;
    @Inject ConsensusPages pages;
    @Inject Projects projects;
    @Inject TaskTypes taskTypes;
    @Inject Audit audit;
    @Inject Clock clock;

    /** The task types of a project, with what is known of their labels. */
    public List<TaskTypeAgreement> of(UUID project) {
        projects.open(project, Way.OPENED);
        return rows.of(project);
    }

    /**
     * Names the field of the answers which is the label; an empty one names none any more. What was
     * estimated of another field is forgotten.
     *
     * @throws ConsensusRejected if the project has no such task type, or the name is too long
     */
    @Allowed(OPERATIONS)
    public TaskTypeAgreement name(UUID project, UUID taskType, String field) {
        projects.open(project, Way.OPENED);
        if (!taskTypes.idsByReference(project).containsValue(taskType)) {
            throw ConsensusRejected.taskTypeNotFound(taskType);
        }
        var plain = field == null ? "" : field.strip();
        if (plain.length() > LONGEST_FIELD) {
            throw ConsensusRejected.fieldWrong(plain);
        }
        var before = rows.field(taskType).map(ConsensusRows.LabelField::field).orElse("");
        if (!plain.equals(before)) {
            rows.forget(taskType);
            if (!plain.isEmpty()) {
                rows.keep(project, taskType, plain, clock.instant());
            }
            audit.note(
                    "consensus/label-field",
                    taskType,
                    Map.of("field", before),
                    Map.of("field", plain));
        }
        return rows.of(project).stream()
                .filter(one -> one.taskType().equals(taskType))
                .findFirst()
                .orElseThrow();
    }

    /** The least certain first. Sorts by task, label, probability, labels; filters task, label. */
    public Page<TaskConsensus> tasks(UUID project, UUID taskType, PageRequest request) {
        projects.open(project, Way.OPENED);
        return pages.tasks(taskType, request);
    }

    /** What the labels of one task come to; empty if nothing was estimated. */
    public Optional<TaskConsensus> ofTask(UUID project, UUID task) {
        projects.open(project, Way.OPENED);
        return pages.task(task);
    }

    /** The least reliable first. Sorts by annotator, accuracy, deviation, labels. */
    public Page<Reliability> annotators(UUID project, UUID taskType, PageRequest request) {
        projects.open(project, Way.OPENED);
        return pages.annotators(taskType, request);
    }
}
