package org.honorarium.requirements.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;
import org.honorarium.requirements.control.CatalogueRows;
import org.honorarium.requirements.control.PersonRows;
import org.honorarium.requirements.control.ProjectNames;
import org.honorarium.requirements.control.RequirementRows;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.Explanation;
import org.honorarium.requirements.entity.InForce;
import org.honorarium.requirements.entity.May;
import org.honorarium.requirements.entity.OpenProject;
import org.honorarium.requirements.entity.OpenProject.Asked;
import org.honorarium.requirements.entity.Person;
import org.honorarium.requirements.entity.PersonView;

/**
 * Why somebody sees these projects and not those, and what would open them. Annotators read it
 * about themselves; operations read the same about anybody, hidden projects included.
 */
@Stateless
@Allowed({ADMIN, ANNOTATOR, OPERATIONS, AUDITOR, SYSTEM})
public class OpenProjects {

    @Inject ProjectNames names;
    @Inject RequirementRows rows;
    @Inject PersonRows people;
    @Inject CatalogueRows catalogues;

    /**
     * @throws AccessRejected if there is no such annotator, or it is somebody else
     */
    public PersonView of(UUID annotator) {
        var actor = Actor.current();
        boolean oneself = actor.id().equals(annotator);
        if (actor.has(Role.ANNOTATOR) && !oneself) {
            throw AccessRejected.notFound("annotator");
        }
        var person = people.of(List.of(annotator)).get(annotator);
        if (person == null) {
            throw AccessRejected.notFound("annotator");
        }
        var catalogue = catalogues.read();
        var shown = projects(person, catalogue, asked -> !oneself || asked.may() != May.NOT_SEE);
        return new PersonView(person, shown, catalogue);
    }

    private List<OpenProject> projects(Person person, Catalogue catalogue, Predicate<Asked> shown) {
        var found = names.of(person.annotator());
        var asked =
                rows.of(found.stream().map(OpenProject::project).toList()).stream()
                        .collect(Collectors.groupingBy(InForce::project));
        return found.stream()
                .map(
                        one -> {
                            var asks =
                                    asked.getOrDefault(one.project(), List.of()).stream()
                                            .map(inForce -> explain(inForce, person, catalogue))
                                            .filter(ask -> one.member() || shown.test(ask))
                                            .toList();
                            return new OpenProject(one.project(), one.name(), one.member(), asks);
                        })
                .filter(one -> one.member() || !one.asks().isEmpty())
                .toList();
    }

    private static Asked explain(InForce inForce, Person person, Catalogue catalogue) {
        var explanation = Explanation.of(inForce.terms().requirement(), person, catalogue);
        return new Asked(inForce, explanation);
    }
}
