package org.honorarium.web.qualifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.qualifications.entity.Proof;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.web.access.Me;

/** Which qualifications can be claimed: annotators may ask for some. */
@Named
@RequestScoped
public class ClaimChoices {

    @Inject QualificationTypes types;
    @Inject Me me;

    /** What is measured or given by a test is not claimed. */
    public List<QualificationType> getAll() {
        return types.inUse().stream()
                .filter(type -> type.kind() != QualificationKind.COMPUTED)
                .filter(type -> type.terms().proof() != Proof.TEST)
                .filter(type -> !me.has("ANNOTATOR") || type.terms().mayBeAskedFor())
                .toList();
    }
}
