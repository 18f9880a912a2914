package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.Project;
import org.honorarium.requirements.boundary.Eligibility;
import org.honorarium.tasks.control.OpeningRows.Offered;
import org.honorarium.tasks.control.TermsRows.Standing;
import org.honorarium.tasks.entity.ClaimTerms;
import org.honorarium.tasks.entity.OpenWork;
import org.honorarium.tasks.entity.Wanted;

/** What the actor could claim in their projects, and why not where they cannot. */
@Dependent
public class OpenOffers {

    @Inject OpeningRows openings;
    @Inject Eligibility eligibility;
    @Inject Projects projects;
    @Inject TermsRows terms;

    public List<OpenWork> all() {
        var seen = new HashMap<UUID, Inside>();
        return openings.offered(Actor.current().id()).stream()
                .map(offered -> open(offered, seen))
                .toList();
    }

    private OpenWork open(Offered offered, Map<UUID, Inside> seen) {
        var inside = seen.computeIfAbsent(offered.project(), this::look);
        var wanted =
                new Wanted(offered.project(), Optional.of(offered.taskType()), Optional.empty());
        return new OpenWork(
                offered.project(),
                offered.taskType(),
                offered.title(),
                offered.places(),
                Admission.refusal(wanted, inside.terms(), inside.standing(), inside.lacking()),
                inside.confidential(),
                offered.next());
    }

    private Inside look(UUID project) {
        return new Inside(
                terms.of(project),
                terms.standing(project, Actor.current().id()),
                eligibility.lacking(project),
                projects.find(project).map(Project::isConfidential).orElse(false));
    }

    /** What is to be known of a project before anything of it is claimed. */
    private record Inside(
            ClaimTerms terms, Standing standing, Set<UUID> lacking, boolean confidential) {}
}
