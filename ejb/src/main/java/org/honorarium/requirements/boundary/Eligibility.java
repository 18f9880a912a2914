package org.honorarium.requirements.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.requirements.control.CatalogueRows;
import org.honorarium.requirements.control.LackingRows;
import org.honorarium.requirements.control.MaskRows;
import org.honorarium.requirements.control.PersonRows;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.Person;
import org.honorarium.requirements.entity.Requirement;

/** Who of some annotators meets a requirement. */
@Stateless
@Allowed({ADMIN, OPERATIONS, AUDITOR, SYSTEM})
public class Eligibility {

    @Inject MaskRows masks;
    @Inject PersonRows people;
    @Inject CatalogueRows catalogues;
    @Inject LackingRows lacking;

    /** By one statement, whatever their number. */
    public Set<UUID> meeting(Requirement requirement, Collection<UUID> among) {
        return meeting(requirement, among, catalogues.read());
    }

    /**
     * The same for whoever asks often.
     *
     * @param catalogue as it was read a moment ago
     */
    public Set<UUID> meeting(Requirement requirement, Collection<UUID> among, Catalogue catalogue) {
        var matching = masks.matching(requirement, catalogue);
        return masks.of(matching, among).entrySet().stream()
                .filter(one -> matching.isMet(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The same as the database's own function says about a requirement that is kept. */
    public Set<UUID> meetingKept(UUID requirement, Collection<UUID> among) {
        return masks.meeting(requirement, among);
    }

    /** What can be looked at of these annotators; whoever is not there is left out. */
    @Allowed({ADMIN, ANNOTATOR, OPERATIONS, AUDITOR, SYSTEM})
    public Map<UUID, Person> people(Collection<UUID> annotators) {
        return people.of(annotators);
    }

    /**
     * Which requirements of a project the actor does not meet, those included that are hidden from
     * them.
     *
     * @return the project itself, or task types of it; empty if everything is met
     */
    @Allowed(ANNOTATOR)
    public Set<UUID> lacking(UUID project) {
        return lacking.of(project, Actor.current().id());
    }
}
