package org.honorarium.web.pricing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.honorarium.pricing.boundary.RateCards;
import org.honorarium.pricing.entity.CardOrder;
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

    /** What counts now or will, and of each card what counted last: for annotators. */
    public List<CardVersion> getCounting() {
        var counted = new HashSet<UUID>();
        return getAll().stream()
                .filter(
                        one ->
                                switch (CardOrder.state(getAll(), one, now)) {
                                    case PLANNED, IN_FORCE -> true;
                                    case PAST -> counted.add(one.subject());
                                    case REPLACED -> false;
                                })
                .toList();
    }

    /** Whether it counts now, or will. */
    public boolean isAhead(CardVersion version) {
        var state = CardOrder.state(getAll(), version, now);
        return state == CardOrder.State.PLANNED || state == CardOrder.State.IN_FORCE;
    }

    public String state(CardVersion version) {
        return CardOrder.state(getAll(), version, now).name();
    }

    /** Whether a task type is looked at that has a card of its own, which could end. */
    public boolean isOwnCard() {
        return !subject.equals(id)
                && getVersions().stream()
                        .findFirst()
                        .filter(one -> !one.isBackToProject())
                        .isPresent();
    }
}
