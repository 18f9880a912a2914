package org.honorarium.web.qualifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.actors.entity.Role;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.qualifications.entity.Proof;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.TypeTerms;
import org.honorarium.web.pages.Say;

/** The form in which a qualification type is made or changed. */
@Named
@RequestScoped
public class TypeForm {

    @Inject QualificationTypes types;
    @Inject Ids ids;

    private String id;
    private String code;
    private String kind = QualificationKind.SKILL.name();
    private String title;
    private String description;
    private String proof = Proof.EVIDENCE.name();
    private String validMonths;
    private List<String> verifiers = List.of(Role.OPERATIONS.name(), Role.REVIEWER.name());
    private boolean mayBeAskedFor = true;
    private boolean asksCitizenship;
    private boolean asksWorkLocation;

    /** An empty form. Its id is made now, so that sending it twice makes one type. */
    public void begin() {
        id = ids.next().toString();
    }

    public void edit(UUID type) {
        var terms = types.get(type).terms();
        id = type.toString();
        code = terms.code();
        kind = terms.kind().name();
        title = terms.title();
        description = terms.description();
        proof = terms.proof().name();
        validMonths = terms.validMonths().map(String::valueOf).orElse("");
        verifiers = terms.verifiers().stream().map(Role::name).sorted().toList();
        mayBeAskedFor = terms.mayBeAskedFor();
        asksCitizenship = terms.asksCitizenship();
        asksWorkLocation = terms.asksWorkLocation();
    }

    public void save() {
        var terms =
                new TypeTerms(
                        code,
                        QualificationKind.valueOf(kind),
                        title,
                        description,
                        Proof.valueOf(proof),
                        months(),
                        verifiers.stream().map(Role::valueOf).collect(Collectors.toSet()),
                        mayBeAskedFor,
                        asksCitizenship,
                        asksWorkLocation);
        Say.done("qualification_type_saved", types.put(UUID.fromString(id), terms).title());
    }

    private Optional<Integer> months() {
        // What is no number becomes one that is refused in the words of the rule.
        return Optional.of(validMonths.strip())
                .filter(text -> !text.isEmpty())
                .map(
                        text ->
                                text.matches("\\d{1,4}")
                                        ? Integer.valueOf(text)
                                        : Integer.valueOf(-1));
    }

    public List<String> getRoles() {
        return List.of("OPERATIONS", "REVIEWER", "ADMIN");
    }

    public Proof[] getProofs() {
        return Proof.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }

    public String getValidMonths() {
        return validMonths;
    }

    public void setValidMonths(String validMonths) {
        this.validMonths = validMonths;
    }

    public List<String> getVerifiers() {
        return verifiers;
    }

    public void setVerifiers(List<String> verifiers) {
        this.verifiers = verifiers;
    }

    public boolean isMayBeAskedFor() {
        return mayBeAskedFor;
    }

    public void setMayBeAskedFor(boolean mayBeAskedFor) {
        this.mayBeAskedFor = mayBeAskedFor;
    }

    public boolean isAsksCitizenship() {
        return asksCitizenship;
    }

    public void setAsksCitizenship(boolean asksCitizenship) {
        this.asksCitizenship = asksCitizenship;
    }

    public boolean isAsksWorkLocation() {
        return asksWorkLocation;
    }

    public void setAsksWorkLocation(boolean asksWorkLocation) {
        this.asksWorkLocation = asksWorkLocation;
    }
}
