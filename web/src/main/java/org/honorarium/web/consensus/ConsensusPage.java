package org.honorarium.web.consensus;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.consensus.boundary.Consensuses;
import org.honorarium.consensus.entity.Reliability;
import org.honorarium.consensus.entity.TaskConsensus;
import org.honorarium.consensus.entity.TaskTypeAgreement;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** What the labels of a project's task types come to; one type at a time. */
@Named
@RequestScoped
public class ConsensusPage {

    private static final int SHOWN = 3;

    @Inject Consensuses consensuses;
    @Inject Projects projects;
    @Inject Asked asked;

    private UUID id;
    private ProjectRow project;
    private List<TaskTypeAgreement> types;
    private Table<TaskConsensus> tasks;
    private Table<Reliability> annotators;
    private String field;

    @PostConstruct
    void open() {
        id = asked.id();
        tasks =
                new Table<>(
                        request -> consensuses.tasks(id, getType().taskType(), request),
                        task -> task.taskId().toString());
        annotators =
                new Table<>(
                        request -> consensuses.annotators(id, getType().taskType(), request),
                        one -> one.annotator().toString());
    }

    public void save() {
        consensuses.name(id, getType().taskType(), field);
        types = null;
        Say.done("label_field_saved");
    }

    /** What somebody gave instead of what is true, "yes for no (4)", the most frequent first. */
    public List<String> mistakes(Reliability one) {
        return one.mistakes().stream()
                .filter(it -> Math.round(it.times()) > 0)
                .limit(SHOWN)
                .map(it -> Say.words("mistake", it.label(), it.truth(), Math.round(it.times())))
                .toList();
    }

    /** All that somebody gives to what is true. */
    public Matrix matrix(Reliability one) {
        return Matrix.of(one);
    }

    public UUID getId() {
        return id;
    }

    public ProjectRow getProject() {
        if (project == null) {
            project = projects.row(id);
        }
        return project;
    }

    public List<TaskTypeAgreement> getTypes() {
        if (types == null) {
            types = consensuses.of(id);
        }
        return types;
    }

    /** The one that was asked for, or the first; null if the project has none. */
    public TaskTypeAgreement getType() {
        var wanted = asked.text("type");
        return getTypes().stream()
                .filter(type -> wanted.isEmpty() || type.taskType().toString().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    public String getField() {
        if (field == null) {
            field = getType() == null || getType().field() == null ? "" : getType().field();
        }
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public Table<TaskConsensus> getTasks() {
        return tasks;
    }

    public Table<Reliability> getAnnotators() {
        return annotators;
    }
}
