package org.honorarium.projects.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.annotators.entity.AnnotatorRow;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.projects.control.MemberCounts;
import org.honorarium.projects.control.MemberRows;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.projects.entity.WorkerRow;

/** Who works on which project. */
@Stateless
@Allowed({ADMIN, OPERATIONS, FINANCE, AUDITOR, SYSTEM})
public class Members {

    @Inject Projects projects;
    @Inject Annotators annotators;
    @Inject MemberRows rows;
    @Inject MemberCounts counts;

    /**
     * Makes annotators members of a project; who is one already stays one since then.
     *
     * @return how many are new
     * @throws ProjectRejected if there is no such project
     */
    @Allowed({ADMIN, OPERATIONS, SYSTEM})
    public int join(UUID project, Collection<UUID> joining, Instant at) {
        projects.find(project).orElseThrow(() -> ProjectRejected.notFound(project));
        return rows.join(project, joining, at);
    }

    /** An annotator who accepted an invitation joins; the database lets nobody in uninvited. */
    @Allowed({ANNOTATOR})
    public void accept(UUID project, Instant at) {
        rows.join(project, List.of(Actor.current().id()), at);
    }

    /** All annotators with their numbers of projects; sorts and filters as {@link Annotators}. */
    public Page<WorkerRow> page(PageRequest request) {
        var page = annotators.page(request);
        var projectsOf = counts.of(page.rows().stream().map(AnnotatorRow::id).toList());
        return page.map(row -> new WorkerRow(row, projectsOf.getOrDefault(row.id(), 0L)));
    }

    /** Of how many projects these annotators are members; who is of none is left out. */
    public Map<UUID, Long> projectCounts(Collection<UUID> some) {
        return counts.of(some);
    }
}
