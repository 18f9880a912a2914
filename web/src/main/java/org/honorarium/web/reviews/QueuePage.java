package org.honorarium.web.reviews;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.quality.boundary.Proposals;
import org.honorarium.quality.entity.Proposal;
import org.honorarium.reviews.boundary.ReviewQueue;
import org.honorarium.reviews.entity.QueuedWork;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** What waits for review in one project. */
@Named
@RequestScoped
public class QueuePage {

    @Inject ReviewQueue queue;
    @Inject Proposals proposals;
    @Inject Projects projects;
    @Inject Opened opened;
    @Inject Asked asked;

    private UUID id;
    private ProjectRow project;
    private Boolean open;
    private List<Proposal> waiting;
    private Table<QueuedWork> table;

    @PostConstruct
    void begin() {
        id = asked.id();
        table = new Table<>(page -> queue.of(id, page), work -> work.assignment().toString());
    }

    /** To the first piece. */
    public String start() {
        var next = queue.next(id, Optional.empty());
        if (next.isEmpty()) {
            Say.done("review_nothing_left");
            return null;
        }
        return "/operations/review.xhtml?faces-redirect=true&id=" + next.get();
    }

    public void openContent() {
        opened.open(id);
        open = true;
    }

    public boolean isClosed() {
        return opened.isClosed(id);
    }

    public boolean isOpen() {
        if (open == null) {
            open = opened.isOpen(id);
        }
        return open;
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

    /** Rejections that wait for a second person. */
    public List<Proposal> getProposals() {
        if (waiting == null) {
            waiting = proposals.of(id, PageRequest.of(0, PageRequest.MOST)).rows();
        }
        return waiting;
    }

    public Table<QueuedWork> getTable() {
        return table;
    }
}
