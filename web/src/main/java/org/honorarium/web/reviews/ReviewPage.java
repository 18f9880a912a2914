package org.honorarium.web.reviews;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.consensus.entity.TaskConsensus;
import org.honorarium.projects.entity.Guideline;
import org.honorarium.quality.boundary.Proposals;
import org.honorarium.quality.entity.Proposal;
import org.honorarium.reviews.boundary.ReviewQueue;
import org.honorarium.reviews.entity.Piece;
import org.honorarium.reviews.entity.ReviewedWork;
import org.honorarium.reviews.entity.Version;
import org.honorarium.tasks.entity.TaskForm;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;

/** One piece of work before a reviewer, with all that belongs to it. */
@Named
@RequestScoped
public class ReviewPage {

    @Inject ReviewQueue queue;
    @Inject Proposals proposals;
    @Inject Opened opened;
    @Inject Me me;
    @Inject Asked asked;

    private UUID id;
    private UUID project;
    private Piece piece;

    @PostConstruct
    void begin() {
        id = asked.id();
        project = queue.projectOf(id);
    }

    public UUID getId() {
        return id;
    }

    public UUID getProject() {
        return project;
    }

    public boolean isOpen() {
        return opened.isOpen(project);
    }

    public Piece getPiece() {
        if (piece == null) {
            piece = queue.find(id);
        }
        return piece;
    }

    public ReviewedWork getWork() {
        return getPiece().work();
    }

    public boolean isFramed() {
        return getPiece().template().isPresent();
    }

    /** The schema of the form in which it was done; null if it has none. */
    public String getSchema() {
        return getPiece().form().map(TaskForm::schema).orElse(null);
    }

    /** Whether an answer is put right where the task itself stands. */
    public boolean isFixedInPlace() {
        return isFramed() || getSchema() != null;
    }

    public List<Map.Entry<String, String>> getVariables() {
        return List.copyOf(getPiece().variables().entrySet());
    }

    /** What was submitted last; null if it is hidden. */
    public Version getLast() {
        return getWork().last();
    }

    /** What was submitted before that, the last first. */
    public List<Version> getEarlier() {
        var versions = getWork().versions();
        return versions.subList(0, Math.max(0, versions.size() - 1)).reversed();
    }

    /** A rejection that waits for a second person; null if none does. */
    public Proposal getProposal() {
        return proposals.find(id).orElse(null);
    }

    /** Whether the reader can be that second person. */
    public boolean isSecond() {
        var proposal = getProposal();
        return proposal != null && !proposal.proposedBy().equals(me.get().actor().id());
    }

    /** Null if there is none. */
    public Guideline getGuideline() {
        return getPiece().guideline().orElse(null);
    }

    /** By what the guideline can be cited. */
    public List<String> getSections() {
        return getPiece().guideline().map(Guideline::sections).orElse(List.of());
    }

    /** Null if nothing was estimated. */
    public TaskConsensus getConsensus() {
        return getPiece().consensus().orElse(null);
    }
}
