package org.honorarium.projects.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.projects.control.TaskTypeIds;
import org.honorarium.projects.control.TaskTypeRows;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.projects.entity.TaskTypeRow;
import org.honorarium.projects.entity.TaskTypeTerms;

/** The kinds of tasks that a project has. */
@Stateless
@Allowed({ADMIN, OPERATIONS, SYSTEM})
public class TaskTypes {

    @Inject Projects projects;
    @Inject TaskTypeRows rows;
    @Inject TaskTypeIds ids;

    /**
     * Adds the types that are new and changes those that are different, in one statement. When a
     * reference comes twice, the last one counts.
     *
     * @return the ids of all types of the project, by reference
     * @throws ProjectRejected if there is no such project
     */
    public Map<String, UUID> put(UUID project, Collection<TaskTypeTerms> types) {
        projects.find(project).orElseThrow(() -> ProjectRejected.notFound(project));
        var last = new LinkedHashMap<String, TaskTypeTerms>();
        types.forEach(type -> last.put(type.reference(), type));
        rows.put(project, last.values());
        return ids.of(project);
    }

    /** The titles of these types; those that the reader may not see are left out. */
    @Allowed({ADMIN, OPERATIONS, REVIEWER, AUDITOR, ANNOTATOR, SYSTEM})
    public Map<UUID, String> titles(Collection<UUID> types) {
        return ids.titles(types);
    }

    /** The ids of a project's types, by reference. */
    @Allowed({ADMIN, OPERATIONS, REVIEWER, AUDITOR, SYSTEM})
    public Map<String, UUID> idsByReference(UUID project) {
        return ids.of(project);
    }

    /** A project's types, by title. */
    @Allowed({ADMIN, OPERATIONS, REVIEWER, AUDITOR, SYSTEM})
    public List<TaskTypeRow> list(UUID project) {
        return ids.list(project);
    }
}
