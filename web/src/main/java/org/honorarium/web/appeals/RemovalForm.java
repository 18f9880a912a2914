package org.honorarium.web.appeals;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.appeals.boundary.Removals;
import org.honorarium.appeals.entity.Removal;
import org.honorarium.appeals.entity.RemovalRejected;
import org.honorarium.appeals.entity.RemovalTerms;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.tasks.boundary.Assignments;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** From where an annotator was removed, removing them, and taking that back. */
@Named
@RequestScoped
public class RemovalForm {

    private static final int MOST = 100;

    @Inject Removals removals;
    @Inject Projects projects;
    @Inject Assignments assignments;
    @Inject Me me;
    @Inject Asked asked;
    @Inject Ids ids;

    private UUID annotator;
    private List<Removal> all;
    private List<ProjectRow> choices;
    private String removal;
    private String project;
    private String reason;
    private String evidence;
    private String work;

    @PostConstruct
    void ask() {
        annotator = asked.id();
        if (isBegun()) {
            begin();
            project = asked.text("project");
            work = asked.text("evidence");
        }
    }

    /** Whether the reader comes from work that shows why somebody has to go. */
    public boolean isBegun() {
        return !asked.text("evidence").isEmpty();
    }

    /** An empty form. Its id is made now, so that sending it twice removes once. */
    public void begin() {
        removal = ids.next().toString();
        reason = "";
        evidence = "";
        work = "";
    }

    public void remove() {
        var from = Optional.of(project).filter(it -> !it.isEmpty()).map(Asked::uuid);
        removals.remove(
                Asked.uuid(removal),
                new RemovalTerms(annotator, from, reason, evidence, assignments(from)));
        all = null;
        Say.done("annotator_removed");
    }

    /** Asks why first. */
    public void beginTakingBack(UUID which) {
        removal = which.toString();
        reason = "";
    }

    public void takeBack() {
        removals.takeBack(Asked.uuid(removal), reason);
        all = null;
        Say.done("annotator_back");
    }

    public List<Removal> getAll() {
        if (all == null) {
            var ofAnnotator = Map.of("annotator", annotator.toString());
            all = removals.page(new PageRequest(0, MOST, "", true, ofAnnotator)).rows();
        }
        return all;
    }

    /** The projects from which the reader can remove somebody. */
    public List<ProjectRow> getChoices() {
        if (choices == null) {
            choices =
                    projects.page(new PageRequest(0, PageRequest.MOST, "name", true, Map.of()))
                            .rows();
        }
        return choices;
    }

    public boolean isForAllClients() {
        return me.get().actor().allClients();
    }

    /** By their ids, or by how the outside names them. */
    private List<UUID> assignments(Optional<UUID> from) {
        var given = Arrays.stream(work.split("[\\s,]+")).filter(it -> !it.isEmpty()).toList();
        var known = assignments.idsByReference(annotator, from, given);
        return given.stream()
                .map(
                        text ->
                                Optional.ofNullable(known.get(text))
                                        .or(() -> id(text))
                                        .orElseThrow(() -> RemovalRejected.workOfOthers(text)))
                .toList();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    public UUID getAnnotator() {
        return annotator;
    }

    public String getRemoval() {
        return removal;
    }

    public void setRemoval(String removal) {
        this.removal = removal;
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getWork() {
        return work;
    }

    public void setWork(String work) {
        this.work = work;
    }
}
