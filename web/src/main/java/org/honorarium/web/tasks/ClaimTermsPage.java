package org.honorarium.web.tasks;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.boundary.TaskTypes;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.projects.entity.TaskTypeRow;
import org.honorarium.tasks.boundary.Openings;
import org.honorarium.tasks.boundary.Templates;
import org.honorarium.tasks.entity.ClaimTerms;
import org.honorarium.tasks.entity.TaskTemplate;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** How a project gives out its tasks, and the pages on which they are done. */
@Named
@RequestScoped
public class ClaimTermsPage {

    @Inject Openings openings;
    @Inject Templates templates;
    @Inject Projects projects;
    @Inject TaskTypes taskTypes;
    @Inject Asked asked;

    private UUID id;
    private ProjectRow project;
    private List<TaskTypeRow> types;
    private TaskTemplate template;
    private boolean paused;
    private int minutes;
    private int openClaims;
    private int reviewDays;
    private Integer mostEach;
    private Integer mostInAll;
    private int goldPercent;
    private String html;

    @PostConstruct
    void open() {
        id = asked.id();
        var terms = openings.terms(id);
        paused = terms.paused();
        minutes = terms.minutes();
        openClaims = terms.openClaims();
        reviewDays = terms.reviewDays();
        mostEach = terms.mostEach();
        mostInAll = terms.mostInAll();
        goldPercent = terms.goldPercent();
    }

    public void save() {
        openings.setTerms(
                id,
                new ClaimTerms(
                        paused, minutes, openClaims, reviewDays, mostEach, mostInAll, goldPercent));
        Say.done("claim_terms_saved");
    }

    public void publish() {
        var saved = templates.put(id, getType(), html);
        template = null;
        Say.done(saved.isShown() ? "template_saved" : "template_ended", saved.version());
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

    public List<TaskTypeRow> getTypes() {
        if (types == null) {
            types = taskTypes.list(id);
        }
        return types;
    }

    /** The type that was asked for, or else the first; null if there is none. */
    public UUID getType() {
        var wanted = asked.text("type");
        return getTypes().stream()
                .map(TaskTypeRow::id)
                .filter(type -> wanted.isEmpty() || type.toString().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** Null if it has none. */
    public TaskTemplate getTemplate() {
        if (template == null) {
            template = templates.find(id, getType()).orElse(null);
        }
        return template;
    }

    public String getHtml() {
        if (html == null) {
            html = getTemplate() == null ? "" : getTemplate().html();
        }
        return html;
    }

    public void setHtml(String html) {
        this.html = html;
    }

    public boolean isPaused() {
        return paused;
    }

    public void setPaused(boolean paused) {
        this.paused = paused;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public int getOpenClaims() {
        return openClaims;
    }

    public void setOpenClaims(int openClaims) {
        this.openClaims = openClaims;
    }

    public int getReviewDays() {
        return reviewDays;
    }

    public void setReviewDays(int reviewDays) {
        this.reviewDays = reviewDays;
    }

    public Integer getMostEach() {
        return mostEach;
    }

    public void setMostEach(Integer mostEach) {
        this.mostEach = mostEach;
    }

    public Integer getMostInAll() {
        return mostInAll;
    }

    public void setMostInAll(Integer mostInAll) {
        this.mostInAll = mostInAll;
    }

    public int getGoldPercent() {
        return goldPercent;
    }

    public void setGoldPercent(int goldPercent) {
        this.goldPercent = goldPercent;
    }
}
