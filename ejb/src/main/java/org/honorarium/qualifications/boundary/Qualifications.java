package org.honorarium.qualifications.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.qualifications.control.QualificationRows;
import org.honorarium.qualifications.control.Yeses;
import org.honorarium.qualifications.entity.Details;
import org.honorarium.qualifications.entity.OpenedQualification;
import org.honorarium.qualifications.entity.Qualification;
import org.honorarium.qualifications.entity.QualificationRejected;
import org.honorarium.security.boundary.Vault;

/** The qualifications, as others and the annotators themselves may see them. */
@Stateless
@Allowed({OPERATIONS, REVIEWER, ADMIN, AUDITOR, ANNOTATOR, SYSTEM})
public class Qualifications {

    @Inject QualificationRows rows;
    @Inject Yeses yeses;
    @Inject Annotators annotators;
    @Inject Vault vault;

    /**
     * Annotators see their own. Sorts by reference, type, state, validUntil, claimedAt or
     * handedInAt; filters by annotator and type (their ids), kind, state, code, a part of the
     * annotator's reference, and endsBy (verified ones that end by this day).
     */
    public Page<Qualification> page(PageRequest request) {
        return rows.page(request);
    }

    /**
     * @throws QualificationRejected if there is no such qualification
     */
    public Qualification get(UUID id) {
        return rows.find(id).orElseThrow(() -> QualificationRejected.notFound(id));
    }

    /**
     * With what is sealed: in full for the annotator and for whoever may verify it.
     *
     * @throws QualificationRejected if there is no such qualification
     */
    public OpenedQualification open(UUID id) {
        var qualification = get(id);
        var actor = Actor.current();
        var oneself = actor.id().equals(qualification.annotator());
        var verifier = qualification.type().terms().verifiers().stream().anyMatch(actor::has);
        var details = details(qualification);
        return new OpenedQualification(
                qualification,
                oneself ? "" : name(qualification.annotator()),
                oneself || verifier ? details : details.masked(),
                yeses.of(id));
    }

    private Details details(Qualification qualification) {
        var sealed = rows.details(qualification.id());
        var annotator = qualification.annotator();
        var key = sealed == null ? null : vault.keys(List.of(annotator)).get(annotator);
        return key == null ? Details.NONE : Details.parse(key.open(sealed));
    }

    private String name(UUID annotator) {
        return annotators.names(List.of(annotator)).getOrDefault(annotator, "");
    }
}
