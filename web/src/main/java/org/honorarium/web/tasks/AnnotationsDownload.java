package org.honorarium.web.tasks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.honorarium.web.imports.rest.ImportBody;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.tasks.rest.AnnotationLinesOut;

/** Gives all annotations of a project to the browser, as the API does. */
@Named
@RequestScoped
public class AnnotationsDownload {

    @Inject AnnotationLinesOut lines;
    @Inject FacesContext faces;
    @Inject Asked asked;

    public void give() throws IOException {
        boolean csv = asked.text("format").equals("CSV");
        var project = asked.id();
        lines.open(project, null);
        var answer = faces.getExternalContext();
        answer.setResponseContentType(csv ? ImportBody.CSV : ImportBody.NDJSON);
        answer.setResponseHeader(
                "Content-Disposition",
                "attachment; filename=\"annotations-%s.%s\""
                        .formatted(project, csv ? "csv" : "ndjson"));
        lines.write(project, null, answer.getResponseOutputStream(), csv);
        faces.responseComplete();
    }
}
