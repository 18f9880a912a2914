package org.honorarium.web.annotator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.honorarium.projects.boundary.Guidelines;
import org.honorarium.projects.entity.Guideline;
import org.honorarium.projects.entity.OwnProject;

/** The guidelines of one's own projects. */
@Named
@RequestScoped
public class GuidelinesPage {

    @Inject Guidelines guidelines;

    private List<OwnProject> projects;
    private OwnProject opened;
    private Guideline guideline;

    /** Reading that of a confidential project has consequences, which the page says before. */
    public void read(OwnProject project) {
        guideline = guidelines.read(project.id()).orElse(null);
        opened = project;
    }

    public List<OwnProject> getProjects() {
        if (projects == null) {
            projects = guidelines.ownProjects();
        }
        return projects;
    }

    public OwnProject getOpened() {
        return opened;
    }

    /** Null if there is none. */
    public Guideline getGuideline() {
        return guideline;
    }
}
