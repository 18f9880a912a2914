package org.honorarium.web.reviews;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.quality.boundary.ProjectProgress;
import org.honorarium.quality.entity.ProjectFigures;
import org.honorarium.reviews.boundary.QualityPlans;
import org.honorarium.reviews.entity.PlanShare;
import org.honorarium.reviews.entity.PlanTerms;
import org.honorarium.reviews.entity.QualityPlan;
import org.honorarium.tasks.boundary.Openings;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** How much of whose work in a project is reviewed, and the form in which this is changed. */
@Named
@RequestScoped
public class QualityPlanPage {

    @Inject QualityPlans plans;
    @Inject Projects projects;
    @Inject Openings openings;
    @Inject ProjectProgress progress;
    @Inject Asked asked;

    private UUID id;
    private ProjectRow project;
    private List<QualityPlan> versions;
    private int newcomerUntil;
    private int provenPercent;
    private int seniorFrom;
    private int seniorAccuracy;
    private int seniorPercent;
    private int againUntil;

    @PostConstruct
    void open() {
        id = asked.id();
        var terms = plans.find(id).map(QualityPlan::terms).orElse(PlanTerms.USUAL);
        newcomerUntil = terms.newcomerUntil();
        provenPercent = terms.provenPercent();
        seniorFrom = terms.seniorFrom();
        seniorAccuracy = terms.seniorAccuracy();
        seniorPercent = terms.seniorPercent();
        againUntil = terms.againUntil();
    }

    public void save() {
        var plan =
                plans.put(
                        id,
                        new PlanTerms(
                                newcomerUntil,
                                provenPercent,
                                seniorFrom,
                                seniorAccuracy,
                                seniorPercent,
                                againUntil));
        versions = null;
        Say.done("quality_plan_saved", plan.version());
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

    /** The last first; empty if there is no plan. */
    public List<QualityPlan> getVersions() {
        if (versions == null) {
            versions = plans.versions(id);
        }
        return versions;
    }

    /** What came of the plan in the last weeks. */
    public List<PlanShare> getShares() {
        return plans.shares(id);
    }

    /** How many percent of claims get a gold task. */
    public int getGoldPercent() {
        return openings.terms(id).goldPercent();
    }

    /** How many tasks there are, and how many annotations are wanted of them. */
    public ProjectFigures getFigures() {
        return progress.of(id).figures();
    }

    /** After how many days silence accepts. */
    public int getReviewDays() {
        return openings.terms(id).reviewDays();
    }

    public int getNewcomerUntil() {
        return newcomerUntil;
    }

    public void setNewcomerUntil(int newcomerUntil) {
        this.newcomerUntil = newcomerUntil;
    }

    public int getProvenPercent() {
        return provenPercent;
    }

    public void setProvenPercent(int provenPercent) {
        this.provenPercent = provenPercent;
    }

    public int getSeniorFrom() {
        return seniorFrom;
    }

    public void setSeniorFrom(int seniorFrom) {
        this.seniorFrom = seniorFrom;
    }

    public int getSeniorAccuracy() {
        return seniorAccuracy;
    }

    public void setSeniorAccuracy(int seniorAccuracy) {
        this.seniorAccuracy = seniorAccuracy;
    }

    public int getSeniorPercent() {
        return seniorPercent;
    }

    public void setSeniorPercent(int seniorPercent) {
        this.seniorPercent = seniorPercent;
    }

    public int getAgainUntil() {
        return againUntil;
    }

    public void setAgainUntil(int againUntil) {
        this.againUntil = againUntil;
    }
}
