package org.honorarium.web.staffing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.honorarium.requirements.boundary.OpenProjects;
import org.honorarium.requirements.entity.PersonView;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;

/** The projects that an annotator sees, and why; for themselves, and the same for operations. */
@Named
@RequestScoped
public class ProjectsForMePage {

    @Inject OpenProjects projects;
    @Inject Me me;
    @Inject Asked asked;

    private PersonView view;

    /** Of who is signed in. */
    public PersonView getMine() {
        return of(me.get().actor().id());
    }

    /** Of the annotator whom operations look at. */
    public PersonView getTheirs() {
        return of(asked.id());
    }

    private PersonView of(UUID annotator) {
        if (view == null) {
            view = projects.of(annotator);
        }
        return view;
    }
}
