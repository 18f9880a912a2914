package org.honorarium.web.qualifications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.qualifications.boundary.Claims;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.qualifications.boundary.Qualifications;
import org.honorarium.qualifications.entity.Claim;
import org.honorarium.qualifications.entity.Details;
import org.honorarium.qualifications.entity.OpenedQualification;
import org.honorarium.qualifications.entity.Proof;
import org.honorarium.qualifications.entity.QualificationKind;
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
    private String code = "";
    private String level = "";
    private String citizenship = "";
    private String workLocation = "";
    private String issuer = "";
    private String number = "";
    private String statement = "";

    /** An empty form, or the claim that was asked for. */
    @PostConstruct
    void begin() {
        if (asked.text("change").isEmpty()) {
            id = ids.next().toString();
            annotator = asked.text("annotator");
            chosen = asked.text("type").isEmpty() ? null : types.get(uuid(asked.text("type")));
        } else {
            show(qualifications.open(uuid(asked.text("change"))));
        }
    }

    private void show(OpenedQualification known) {
        var claim = known.qualification();
        chosen = claim.type();
        id = claim.id().toString();
        annotator = claim.annotator().toString();
        code = claim.code();
        level = claim.level() == null ? "" : claim.level().stripTrailingZeros().toPlainString();
        citizenship = claim.citizenship();
        workLocation = claim.workLocation();
        issuer = known.details().issuer();
        number = known.details().number();
        statement = known.details().statement();
    }

    public void save() throws IOException {
        var whose = annotator.isEmpty() ? me.get().actor().id() : uuid(annotator);
        var details = new Details(issuer, number, statement);
        var claim =
                new Claim(
                        whose,
                        chosen.id(),
                        code,
                        number(level),
                        citizenship,
                        workLocation,
                        details);
        var made = claims.put(uuid(id), claim);
        var external = faces.getExternalContext();
        var area =
                faces.getViewRoot().getViewId().startsWith("/annotator/")
                        ? "annotator"
                        : "operations";
        external.redirect(
                external.getRequestContextPath()
                        + "/"
                        + area
                        + "/qualification.xhtml?id="
                        + made.id());
    }

    /** The claim that is changed; empty for a new one. */
    public String getChange() {
        return asked.text("change");
    }

    public QualificationType getChosen() {
        return chosen;
    }

    /** What can be chosen: annotators may ask for some. What a test gives is not claimed. */
    public List<QualificationType> getChoices() {
        return types.inUse().stream()
                .filter(type -> type.kind() != QualificationKind.COMPUTED)
                .filter(type -> type.terms().proof() != Proof.TEST)
                .filter(type -> !me.has("ANNOTATOR") || type.terms().mayBeAskedFor())
                .toList();
    }

    private static UUID uuid(String text) {
        return Asked.uuid(text);
    }

    /** What is no number becomes one that is refused in the words of the rule. */
    private static BigDecimal number(String text) {
        try {
            return text.isBlank() ? null : new BigDecimal(text.strip().replace(',', '.'));
        } catch (NumberFormatException noNumber) {
            return BigDecimal.valueOf(-1);
        }
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

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getCitizenship() {
        return citizenship;
    }

    public void setCitizenship(String citizenship) {
        this.citizenship = citizenship;
    }

    public String getWorkLocation() {
        return workLocation;
    }

    public void setWorkLocation(String workLocation) {
        this.workLocation = workLocation;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }
}
