package org.honorarium.projects.entity;

import java.util.List;
import java.util.UUID;

/**
 * A project that is closed to who is not admitted.
 *
 * @param named who is in it by name
 */
public record Compartment(
        UUID project,
        String projectName,
        String clientName,
        CompartmentTerms terms,
        List<NamedPerson> named) {

    public Compartment {
        named = List.copyOf(named);
    }

    /**
     * Somebody who is in it by name.
     *
     * @param name an annotator's reference, or a user's name
     */
    public record NamedPerson(UUID person, String name) {}
}
