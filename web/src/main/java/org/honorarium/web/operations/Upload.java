package org.honorarium.web.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import org.honorarium.batch.imports.boundary.ImportJobs;
import org.honorarium.imports.entity.Import;
import org.honorarium.web.pages.Say;
import org.primefaces.model.file.UploadedFile;

/** The forms in which files are sent in. The next page shows how far the reading is. */
@Named
@RequestScoped
public class Upload {

    @Inject ImportJobs jobs;
    @Inject FacesContext faces;

    private UploadedFile file;
    private String project;

    public void register() throws IOException {
        if (isChosen()) {
            show(jobs.register(file.getFileName(), file.getInputStream()));
        }
    }

    public void qualifications() throws IOException {
        if (isChosen()) {
            show(jobs.qualifications(file.getFileName(), file.getInputStream()));
        }
    }

    /** Results of the project that was chosen in the form. */
    public void results() throws IOException {
        results(UUID.fromString(project));
    }

    public void results(UUID of) throws IOException {
        if (isChosen()) {
            show(jobs.results(of, file.getFileName(), file.getInputStream()));
        }
    }

    /** Tasks of a project, one a line. */
    public void tasks(UUID of) throws IOException {
        if (isChosen()) {
            show(jobs.tasks(of, file.getFileName(), file.getInputStream()));
        }
    }

    /** Finished annotations of a project, one a line. */
    public void annotations(UUID of) throws IOException {
        if (isChosen()) {
            show(jobs.annotations(of, file.getFileName(), file.getInputStream()));
        }
    }

    /** Answers of machines to tasks of a project, one a line. */
    public void machineAnnotations(UUID of) throws IOException {
        if (isChosen()) {
            show(jobs.machineAnnotations(of, file.getFileName(), file.getInputStream()));
        }
    }

    /** Gold results of a project that were measured elsewhere, one a line. */
    public void goldResults(UUID of) throws IOException {
        if (isChosen()) {
            show(jobs.goldResults(of, file.getFileName(), file.getInputStream()));
        }
    }

    private boolean isChosen() {
        boolean chosen = file != null && file.getFileName() != null && file.getSize() > 0;
        if (!chosen) {
            Say.error("file_missing");
        }
        return chosen;
    }

    private void show(Import one) throws IOException {
        var external = faces.getExternalContext();
        external.redirect(
                external.getRequestContextPath() + "/operations/import.xhtml?id=" + one.id());
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }
}
