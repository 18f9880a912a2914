package org.honorarium.qualifications.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.qualifications.control.EvidenceRows;
import org.honorarium.qualifications.control.FieldRows;
import org.honorarium.qualifications.control.PersonLock;
import org.honorarium.qualifications.control.QualificationChanges;
import org.honorarium.qualifications.control.QualificationRows;
import org.honorarium.qualifications.entity.Claim;
import org.honorarium.qualifications.entity.Details;
import org.honorarium.qualifications.entity.Proof;
import org.honorarium.qualifications.entity.Qualification;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationRejected;
import org.honorarium.qualifications.entity.QualificationState;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.security.boundary.Vault;
import org.honorarium.security.entity.PersonKey;

/** Annotators claim qualifications, or operations for them, and hand them in for review. */
@Stateless
@Allowed({ANNOTATOR, OPERATIONS, REVIEWER, ADMIN, SYSTEM})
public class Claims {

    @Inject QualificationTypes types;
    @Inject Qualifications qualifications;
    @Inject QualificationRows rows;
    @Inject QualificationChanges changes;
    @Inject FieldRows fields;
    @Inject EvidenceRows evidence;
    @Inject PersonLock lock;
    @Inject Vault vault;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Claims a qualification, or says it differently while it was not handed in. The same again
     * changes nothing.
     *
     * @throws QualificationRejected with the first reason that applies
     */
    public Qualification put(UUID id, Claim wanted) {
        var type = types.get(wanted.type());
        checkAsking(wanted, type);
        var claim = wanted.checked(type);
        checkField(claim, type);
        lock.hold(claim.annotator());
        var key = key(claim.annotator());
        var known = rows.find(id);
        if (known.isPresent() && isSame(known.get(), claim, key)) {
            return known.get();
        }
        known.ifPresent(before -> checkOpen(before, claim));
        checkOther(id, claim);
        if (known.isPresent()) {
            changes.change(id, claim, sealed(claim, key));
        } else {
            add(id, claim, key);
        }
        note("claimed", id, known);
        return qualifications.get(id);
    }

    /**
     * Hands it in: from now on whoever may verify it decides.
     *
     * @throws QualificationRejected if what proves it is missing
     */
    public Qualification handIn(UUID id) {
        lock.hold(qualifications.get(id).annotator());
        var before = qualifications.get(id);
        if (before.state() == QualificationState.UNDER_REVIEW) {
            return before;
        }
        before.mustBe(QualificationState.CLAIMED);
        if (before.type().terms().proof() == Proof.TEST) {
            throw QualificationRejected.testMissing(before.type().title());
        }
        if (before.type().terms().proof() == Proof.EVIDENCE && evidence.of(id).isEmpty()) {
            throw QualificationRejected.evidenceMissing(before.type().title());
        }
        changes.handIn(id, clock.instant());
        note("handed-in", id, Optional.of(before));
        return qualifications.get(id);
    }

    private void checkAsking(Claim claim, QualificationType type) {
        var actor = Actor.current();
        var forOthers = actor.isAny(OPERATIONS, REVIEWER, ADMIN, SYSTEM);
        if (!forOthers && !actor.id().equals(claim.annotator())) {
            throw QualificationRejected.annotatorNotFound(claim.annotator());
        }
        if (type.isRetired()) {
            throw QualificationRejected.typeRetired(type.title());
        }
        if (type.kind() == QualificationKind.COMPUTED
                || !forOthers && !type.terms().mayBeAskedFor()) {
            throw QualificationRejected.cannotBeAskedFor(type.title());
        }
    }

    private void checkField(Claim claim, QualificationType type) {
        if (type.kind() == QualificationKind.DEGREE && !fields.has(claim.code())) {
            throw Claim.unknownField(claim.code());
        }
    }

    /** Without their key there is no such annotator, or nothing personal can be kept any more. */
    private PersonKey key(UUID annotator) {
        var key = vault.keys(List.of(annotator)).get(annotator);
        if (key == null) {
            throw QualificationRejected.annotatorNotFound(annotator);
        }
        return key;
    }

    private boolean isSame(Qualification known, Claim claim, PersonKey key) {
        return known.annotator().equals(claim.annotator())
                && known.type().id().equals(claim.type())
                && known.code().equals(claim.code())
                && sameNumber(known, claim)
                && known.citizenship().equals(claim.citizenship())
                && known.workLocation().equals(claim.workLocation())
                && details(known.id(), key).equals(claim.details());
    }

    private static boolean sameNumber(Qualification known, Claim claim) {
        return known.level() == null
                ? claim.level() == null
                : claim.level() != null && known.level().compareTo(claim.level()) == 0;
    }

    private Details details(UUID id, PersonKey key) {
        var sealed = rows.details(id);
        return sealed == null ? Details.NONE : Details.parse(key.open(sealed));
    }

    private static void checkOpen(Qualification before, Claim claim) {
        if (before.state() != QualificationState.CLAIMED
                || !before.annotator().equals(claim.annotator())
                || !before.type().id().equals(claim.type())) {
            throw QualificationRejected.existsWithOtherContent(before.id());
        }
    }

    private void checkOther(UUID id, Claim claim) {
        rows.openClaim(claim.annotator(), claim.type(), claim.code(), id)
                .ifPresent(
                        other -> {
                            throw QualificationRejected.claimedAlready(other);
                        });
    }

    private void add(UUID id, Claim claim, PersonKey key) {
        changes.add(id, claim, sealed(claim, key), Actor.current().id(), clock.instant());
    }

    private static byte[] sealed(Claim claim, PersonKey key) {
        return claim.details().equals(Details.NONE) ? null : key.seal(claim.details().canonical());
    }

    private void note(String what, UUID id, Optional<Qualification> before) {
        audit.note(
                "qualifications/" + what,
                id,
                before.map(Qualification::facts).orElse(Map.of()),
                qualifications.get(id).facts());
    }
}
