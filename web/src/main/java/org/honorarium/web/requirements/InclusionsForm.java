package org.honorarium.web.requirements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.qualifications.entity.CodeForm;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.requirements.boundary.Hierarchies;
import org.honorarium.requirements.entity.Inclusion;
import org.honorarium.web.pages.Say;

/** Which codes of a qualification type include which, beyond what the codes themselves say. */
@Named
@RequestScoped
public class InclusionsForm {

    @Inject Hierarchies hierarchies;
    @Inject QualificationTypes types;

    private String type;
    private String code = "";
    private String included = "";

    public void open(UUID opened) {
        type = opened.toString();
    }

    public void add() {
        hierarchies.put(UUID.fromString(type), new Inclusion(code.strip(), included.strip()));
        Say.done("inclusion_saved", code.strip(), included.strip());
        code = "";
        included = "";
    }

    public void remove(Inclusion inclusion) {
        hierarchies.remove(UUID.fromString(type), inclusion);
        Say.done("inclusion_removed", inclusion.code(), inclusion.included());
    }

    /** Whether a type has codes that could include one another. */
    public boolean isPossible(QualificationType one) {
        return one.kind() != QualificationKind.COMPUTED && one.kind().form() != CodeForm.NONE;
    }

    public List<Inclusion> getAll() {
        return type == null || type.isEmpty() ? List.of() : hierarchies.of(UUID.fromString(type));
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getIncluded() {
        return included;
    }

    public void setIncluded(String included) {
        this.included = included;
    }
}
