package org.honorarium.web.qualifications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.qualifications.boundary.Claims;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.qualifications.boundary.Qualifications;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;

/** The form in which a qualification is claimed, by the annotator or for them, or changed. */
@Named
@RequestScoped
public class ClaimForm {

    @Inject QualificationTypes types;
    @Inject Qualifications qualifications;
    @Inject Claims claims;
    @Inject Ids ids;
    @Inject Me me;
    @Inject Asked asked;
    @Inject FacesContext faces;

    private QualificationType chosen;
    private String id;
    private String annotator;
    private TypedClaim typed;

    /** An empty form, or the claim that was asked for. */
    @PostConstruct
    void begin() {
        if (getChange().isEmpty()) {
            id = ids.next().toString();
            annotator = asked.text("annotator");
            chosen =
                    asked.text("type").isEmpty() ? null : types.get(Asked.uuid(asked.text("type")));
            typed = new TypedClaim();
            return;
        }
        var known = qualifications.open(Asked.uuid(getChange()));
        id = known.qualification().id().toString();
        annotator = known.qualification().annotator().toString();
        chosen = known.qualification().type();
        typed = TypedClaim.of(known);
    }

    public void save() throws IOException {
        var whose = annotator.isEmpty() ? me.get().actor().id() : Asked.uuid(annotator);
        var made = claims.put(Asked.uuid(id), typed.claim(whose, chosen));
        var external = faces.getExternalContext();
        external.redirect(
                external.getRequestContextPath()
                        + (ofAnnotators() ? "/annotator" : "/operations")
                        + "/qualification.xhtml?id="
                        + made.id());
    }

    private boolean ofAnnotators() {
        return faces.getViewRoot().getViewId().startsWith("/annotator/");
    }

    /** The claim that is changed; empty for a new one. */
    public String getChange() {
        return asked.text("change");
    }

    public QualificationType getChosen() {
        return chosen;
    }

    public TypedClaim getTyped() {
        return typed;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAnnotator() {
        return annotator;
    }

    public void setAnnotator(String annotator) {
        this.annotator = annotator;
    }
}
