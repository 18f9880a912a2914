package org.honorarium.web.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.annotators.entity.AnnotatorDetails;
import org.honorarium.web.pages.Asked;

/** One annotator, masked. */
@Named
@RequestScoped
public class AnnotatorPage {

    @Inject Annotators annotators;
    @Inject Asked asked;

    private AnnotatorDetails annotator;

    public AnnotatorDetails getAnnotator() {
        if (annotator == null) {
            annotator =
                    annotators
                            .find(asked.id())
                            .orElseThrow(() -> AccessRejected.notFound("annotator"));
        }
        return annotator;
    }

    public boolean isForgotten() {
        return getAnnotator().particulars().name().isEmpty();
    }
}
