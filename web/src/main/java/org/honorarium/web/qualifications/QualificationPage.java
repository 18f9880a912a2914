package org.honorarium.web.qualifications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.qualifications.boundary.Claims;
import org.honorarium.qualifications.boundary.Qualifications;
import org.honorarium.qualifications.boundary.Verifications;
import org.honorarium.qualifications.entity.OpenedQualification;
import org.honorarium.qualifications.entity.QualificationState;
import org.honorarium.qualifications.entity.Verdict;
import org.honorarium.web.access.Me;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** One qualification: what it says, what proves it, and the decision on it. */
@Named
@RequestScoped
public class QualificationPage {

    @Inject Qualifications qualifications;
    @Inject Claims claims;
    @Inject Verifications verifications;
    @Inject Me me;
    @Inject Asked asked;

    private UUID id;
    private OpenedQualification opened;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private String reason = "";

    @PostConstruct
    void open() {
        id = asked.id();
    }

    public OpenedQualification getOpened() {
        if (opened == null) {
            opened = qualifications.open(id);
        }
        return opened;
    }

    public UUID getId() {
        return id;
    }

    /** Whether it is this reader's own, or theirs to decide. */
    public boolean isMine() {
        var actor = me.get().actor();
        var one = getOpened().qualification();
        return actor.id().equals(one.annotator())
                || actor.roles().stream().anyMatch(one.type().terms().verifiers()::contains);
    }

    /** Whether this reader said yes already, and another person is missing. */
    public boolean isSaid() {
        var actor = me.get().actor().id();
        return getOpened().yeses().stream().anyMatch(yes -> yes.by().equals(actor));
    }

    public void handIn() {
        claims.handIn(id);
        opened = null;
        Say.done("qualification_handed_in");
    }

    public void verify() {
        var after = verifications.verify(id, new Verdict(null, validFrom, validUntil));
        opened = null;
        Say.done(
                after.state() == QualificationState.VERIFIED
                        ? "qualification_verified"
                        : "qualification_first_yes");
    }

    public void refuse() {
        verifications.refuse(id, reason);
        opened = null;
        Say.done("qualification_refused");
    }

    public void revoke() {
        verifications.revoke(id, reason);
        opened = null;
        Say.done("qualification_revoked");
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
