package org.honorarium.web.reviews;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.honorarium.reviews.boundary.ReviewQueue;
import org.honorarium.reviews.entity.ProjectQueue;

/** The projects in which something waits for review. */
@Named
@RequestScoped
public class ReviewsPage {

    @Inject ReviewQueue queue;

    private List<ProjectQueue> projects;

    public List<ProjectQueue> getProjects() {
        if (projects == null) {
            projects = queue.projects();
        }
        return projects;
    }
}
