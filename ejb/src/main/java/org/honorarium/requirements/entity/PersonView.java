package org.honorarium.requirements.entity;

import java.util.List;

/**
 * The projects as one annotator meets their requirements.
 *
 * @param catalogue what the clauses speak about
 */
public record PersonView(Person person, List<OpenProject> projects, Catalogue catalogue) {

    public PersonView {
        projects = List.copyOf(projects);
    }
}
