package org.honorarium.web.appeals;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.appeals.boundary.Appeals;
import org.honorarium.appeals.entity.Appeal;
import org.honorarium.appeals.entity.AppealCase;
import org.honorarium.appeals.entity.AppealOutcome;
import org.honorarium.barriers.boundary.Exposures;
import org.honorarium.barriers.entity.Way;
import org.honorarium.projects.boundary.Guidelines;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.Guideline;
import org.honorarium.projects.entity.Project;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/**
 * One appeal: the work and why it was rejected, or the removal; what the annotator says, and
 * deciding about it.
 */
@Named
@RequestScoped
public class AppealPage {

    private static final String QUEUE = "/operations/appeals.xhtml?faces-redirect=true";

    @Inject Appeals appeals;
    @Inject Projects projects;
    @Inject Exposures exposures;
    @Inject Guidelines guidelines;
    @Inject Me me;
    @Inject Asked asked;

    private UUID id;
    private Appeal appeal;
    private AppealCase content;
    private Boolean open;
    private Guideline guideline;
    private String reasons;

    @PostConstruct
    void ask() {
        id = asked.id();
    }

    public String confirm() {
        return decide(AppealOutcome.CONFIRMED);
    }

    public String overturn() {
        return decide(AppealOutcome.OVERTURNED);
    }

    private String decide(AppealOutcome outcome) {
        appeals.decide(id, outcome, reasons);
        Say.later("appeal_" + outcome.name());
        return QUEUE;
    }

    /** The reader knows what follows from opening confidential work, and opens it. */
    public void openContent() {
        content = appeals.open(id);
        open = true;
    }

    /** Whether the work may be shown without anything new following from it. */
    public boolean isOpen() {
        if (open == null) {
            var project = getAppeal().project();
            open =
                    project == null
                            || !projects.find(project).map(Project::isConfidential).orElse(true)
                            || exposures.sawBefore(project, Way.REVIEWED);
        }
        return open;
    }

    /** Whether the reader is somebody who can decide about it now. */
    public boolean isDecidable() {
        return isOpen() && getAppeal().isOpen() && !isAgainstMe();
    }

    public boolean isAgainstMe() {
        return getAppeal().isAgainst(me.get().actor().id());
    }

    public UUID getId() {
        return id;
    }

    public Appeal getAppeal() {
        if (appeal == null) {
            appeal = appeals.find(id);
        }
        return appeal;
    }

    public AppealCase getContent() {
        if (content == null) {
            content = appeals.open(id);
        }
        return content;
    }

    public List<Map.Entry<String, String>> getVariables() {
        return List.copyOf(getContent().variables().entrySet());
    }

    public List<Map.Entry<String, String>> getAnswer() {
        return List.copyOf(getContent().answer().entrySet());
    }

    /** The last version; null if there is none. */
    public Guideline getGuideline() {
        if (guideline == null && getAppeal().project() != null) {
            guideline = guidelines.read(getAppeal().project()).orElse(null);
        }
        return guideline;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }
}
