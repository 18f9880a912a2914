package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.honorarium.actors.entity.Actor;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.Project;
import org.honorarium.requirements.boundary.Eligibility;
import org.honorarium.tasks.control.OpeningRows.Offered;
import org.honorarium.tasks.entity.OpenWork;

/** What the actor could claim in their projects, and what they lack for it. */
@Dependent
public class OpenOffers {

    @Inject OpeningRows openings;
    @Inject Eligibility eligibility;
    @Inject Projects projects;

    public List<OpenWork> all() {
        return openings.offered(Actor.current().id()).stream().map(this::open).toList();
    }

    private OpenWork open(Offered offered) {
        var lacking = eligibility.lacking(offered.project());
        return new OpenWork(
                offered.project(),
                offered.taskType(),
                offered.title(),
                offered.places(),
                !lacking.contains(offered.project()) && !lacking.contains(offered.taskType()),
                projects.find(offered.project()).map(Project::isConfidential).orElse(false),
                offered.next());
    }
}
