package org.honorarium.requirements.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.requirements.control.CatalogueRows;
import org.honorarium.requirements.control.InclusionRows;
import org.honorarium.requirements.entity.Inclusion;
import org.honorarium.requirements.entity.RequirementRejected;

/**
 * Which codes of a qualification type include which, as far as their names do not say it: a top
 * secret clearance includes a secret one.
 */
@Stateless
@Allowed({ADMIN, OPERATIONS, SYSTEM})
public class Hierarchies {

    @Inject InclusionRows rows;
    @Inject CatalogueRows catalogues;
    @Inject QualificationTypes types;
    @Inject Locks locks;
    @Inject Audit audit;

    @Allowed({ADMIN, OPERATIONS, REVIEWER, AUDITOR, SYSTEM})
    public List<Inclusion> of(UUID type) {
        types.get(type);
        return rows.of(type);
    }

    /**
     * From now on who has the one has the other. The same again changes nothing.
     *
     * @throws RequirementRejected if there can be no such codes, or one would include itself
     */
    public void put(UUID type, Inclusion inclusion) {
        // The same lock as the database's own: two who close a circle come one after the other.
        locks.hold("codes of " + type);
        var known = catalogues.read().type(types.get(type).code());
        checkCode(known.kind().form().canonical(inclusion.code()), inclusion.code(), "code");
        checkCode(
                known.kind().form().canonical(inclusion.included()),
                inclusion.included(),
                "included");
        if (known.hierarchy().within(inclusion.code()).contains(inclusion.included())) {
            throw RequirementRejected.circle(inclusion.code(), inclusion.included());
        }
        if (rows.add(type, inclusion)) {
            audit.note("requirements/includes", type, Map.of(), facts(inclusion));
        }
    }

    public void remove(UUID type, Inclusion inclusion) {
        types.get(type);
        if (rows.remove(type, inclusion)) {
            audit.note("requirements/includes-no-more", type, facts(inclusion), Map.of());
        }
    }

    private static void checkCode(Optional<String> canonical, String found, String place) {
        if (found.isEmpty() || !canonical.equals(Optional.of(found))) {
            throw RequirementRejected.unknownCode(
                    place, found, canonical.orElse("a code of this type"));
        }
    }

    private static Map<String, String> facts(Inclusion inclusion) {
        return Map.of("code", inclusion.code(), "included", inclusion.included());
    }
}
