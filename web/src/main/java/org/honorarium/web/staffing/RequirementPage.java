package org.honorarium.web.staffing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.boundary.TaskTypes;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.projects.entity.TaskTypeRow;
import org.honorarium.requirements.boundary.Requirements;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.InForce;
import org.honorarium.requirements.entity.Otherwise;
import org.honorarium.requirements.entity.Version;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** What a project and its task types ask, as it stands and as it stood. */
@Named
@RequestScoped
public class RequirementPage {

    @Inject Requirements requirements;
    @Inject Projects projects;
    @Inject TaskTypes taskTypes;
    @Inject Asked asked;

    private UUID id;
    private UUID subject;
    private ProjectRow project;
    private Catalogue catalogue;

    @PostConstruct
    void open() {
        id = asked.id();
        subject = asked.text("subject").isEmpty() ? id : Asked.uuid(asked.text("subject"));
    }

    public void withdraw() {
        requirements.withdraw(id, subject);
        Say.done("requirement_withdrawn");
    }

    public UUID getId() {
        return id;
    }

    /** The project, or the task type of it that is looked at. */
    public UUID getSubject() {
        return subject;
    }

    public ProjectRow getProject() {
        if (project == null) {
            project = projects.row(id);
        }
        return project;
    }

    public List<TaskTypeRow> getTaskTypes() {
        return taskTypes.list(id);
    }

    public Catalogue getCatalogue() {
        if (catalogue == null) {
            catalogue = requirements.catalogue();
        }
        return catalogue;
    }

    /** What counts now for the subject; null if it asks nothing. */
    public InForce getInForce() {
        return find().orElse(null);
    }

    Optional<InForce> find() {
        return requirements.find(id, subject);
    }

    public List<Version> getVersions() {
        return requirements.versions(id, subject);
    }

    public List<Otherwise> getOtherwises() {
        return List.of(Otherwise.values());
    }
}
