package org.honorarium.web.pricing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.honorarium.pricing.boundary.RateCards;
import org.honorarium.pricing.entity.CardVersion;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.boundary.TaskTypes;
import org.honorarium.projects.entity.Project;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.projects.entity.TaskTypeRow;
import org.honorarium.requirements.boundary.Requirements;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.web.pages.Asked;

/** What a project and its task types pay, as it stands, as it stood and as it will. */
@Named
@RequestScoped
public class PayPage {

    @Inject RateCards cards;
    @Inject Projects projects;
    @Inject TaskTypes taskTypes;
    @Inject Requirements requirements;
    @Inject Asked asked;
    @Inject Clock clock;

    private UUID id;
    private UUID subject;
    private Instant now;
    private Project project;
    private Catalogue catalogue;
    private List<CardVersion> all;

    @PostConstruct
    void open() {
        now = clock.instant();
        id = asked.id();
        subject = asked.text("subject").isEmpty() ? id : Asked.uuid(asked.text("subject"));
    }

    public UUID getId() {
        return id;
    }

    /** The project, or the task type of it whose own card is looked at. */
    public UUID getSubject() {
        return subject;
    }

    public Project getProject() {
        if (project == null) {
            project = projects.find(id).orElseThrow(() -> ProjectRejected.notFound(id));
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

    /** Every version of every card. */
    public List<CardVersion> getAll() {
        if (all == null) {
            all = cards.of(id);
        }
        return all;
    }

    /** Every version of the subject's card, the latest first. */
    public List<CardVersion> getVersions() {
        return getAll().stream().filter(one -> one.subject().equals(subject)).toList();
    }

    /** What counts now or will: for annotators, who need not read what was. */
    public List<CardVersion> getCounting() {
        return getAll().stream().filter(one -> !state(one).equals("PAST")).toList();
    }

    /** PLANNED, IN_FORCE or PAST. */
    public String state(CardVersion version) {
        if (!version.hasStarted(now)) {
            return "PLANNED";
        }
        boolean followed =
                getAll().stream()
                        .anyMatch(
                                other ->
                                        other.subject().equals(version.subject())
                                                && other.number() > version.number()
                                                && other.hasStarted(now));
        return followed ? "PAST" : "IN_FORCE";
    }
}
