package org.honorarium.web.reviews;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.honorarium.barriers.boundary.Exposures;
import org.honorarium.barriers.entity.Way;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRejected;

/** Whether the reader may be shown a project's work without anything new following from it. */
@RequestScoped
public class Opened {

    @Inject Projects projects;
    @Inject Exposures exposures;

    public boolean isClosed(UUID project) {
        return projects.find(project)
                .map(projects::isClosed)
                .orElseThrow(() -> ProjectRejected.notFound(project));
    }

    public boolean isOpen(UUID project) {
        var found = projects.find(project).orElseThrow(() -> ProjectRejected.notFound(project));
        return !projects.isClosed(found)
                && (!found.isConfidential() || exposures.sawBefore(project, Way.OPENED));
    }

    /** The reader knows what follows from opening a confidential project, and opens it. */
    public void open(UUID project) {
        projects.open(project, Way.OPENED);
    }
}
