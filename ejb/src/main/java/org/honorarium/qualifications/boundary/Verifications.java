package org.honorarium.qualifications.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.qualifications.control.PersonLock;
import org.honorarium.qualifications.control.QualificationChanges;
import org.honorarium.qualifications.control.QualificationRows;
import org.honorarium.qualifications.control.Yeses;
import org.honorarium.qualifications.entity.Qualification;
import org.honorarium.qualifications.entity.QualificationRejected;
import org.honorarium.qualifications.entity.QualificationState;
import org.honorarium.qualifications.entity.Verdict;

/**
 * Whoever may verify a type decides about what was handed in. Nobody decides about their own; a
 * clearance needs the same yes of two people. The same decision again changes nothing.
 */
@Stateless
@Allowed({OPERATIONS, REVIEWER, ADMIN, ANNOTATOR})
public class Verifications {

    @Inject Qualifications qualifications;
    @Inject QualificationRows rows;
    @Inject QualificationChanges changes;
    @Inject Yeses yeses;
    @Inject PersonLock lock;
    @Inject Notices notices;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Says yes. With the last yes that is needed it counts from now on, and the one before ends.
     *
     * @return verified, or still under review when another person must say yes too
     * @throws QualificationRejected with the first reason that applies
     */
    public Qualification verify(UUID id, Verdict given) {
        var before = toDecide(id);
        var me = Actor.current().id();
        var said = yeses.of(id);
        var mine = said.stream().anyMatch(yes -> yes.by().equals(me));
        if (before.state() == QualificationState.VERIFIED && mine) {
            return before;
        }
        before.mustBe(QualificationState.UNDER_REVIEW);
        if (mine) {
            throw QualificationRejected.secondPersonMissing();
        }
        var verdict =
                said.isEmpty()
                        ? given.about(before.type(), before.level(), today())
                        : given.after(said.getFirst().verdict());
        yeses.add(id, me, verdict, clock.instant());
        if (said.size() + 1 < before.type().kind().verifiersNeeded()) {
            audit.note("qualifications/first-yes", id, before.facts(), words(verdict));
            return before;
        }
        return count(before, verdict);
    }

    /**
     * Says no, with a reason that the annotator reads.
     *
     * @throws QualificationRejected with the first reason that applies
     */
    public Qualification refuse(UUID id, String reason) {
        return take(id, QualificationState.UNDER_REVIEW, QualificationState.REFUSED, reason);
    }

    /**
     * Takes away what was verified, with a reason that the annotator reads. Work that is claimed
     * already stays theirs.
     *
     * @throws QualificationRejected with the first reason that applies
     */
    public Qualification revoke(UUID id, String reason) {
        return take(id, QualificationState.VERIFIED, QualificationState.REVOKED, reason);
    }

    private Qualification count(Qualification before, Verdict verdict) {
        var me = Actor.current().id();
        var now = clock.instant();
        rows.inForce(before.annotator(), before.type().id(), before.code())
                .ifPresent(old -> replace(old, before.id()));
        changes.verify(before.id(), verdict, me, now);
        return decided(before);
    }

    private void replace(UUID old, UUID newer) {
        var before = qualifications.get(old);
        changes.replace(old, newer, Actor.current().id(), clock.instant());
        audit.note("qualifications/replaced", old, before.facts(), qualifications.get(old).facts());
    }

    private Qualification take(
            UUID id, QualificationState from, QualificationState to, String reason) {
        if (reason == null || reason.isBlank()) {
            throw QualificationRejected.reasonMissing();
        }
        var before = toDecide(id);
        if (before.state() == to) {
            return before;
        }
        before.mustBe(from);
        changes.take(id, to, reason.strip(), Actor.current().id(), clock.instant());
        return decided(before);
    }

    /** Locked, as it stands now. */
    private Qualification toDecide(UUID id) {
        lock.hold(qualifications.get(id).annotator());
        var found = qualifications.get(id);
        var actor = Actor.current();
        if (actor.id().equals(found.annotator())) {
            throw QualificationRejected.ownQualification();
        }
        var verifiers = found.type().terms().verifiers();
        if (verifiers.stream().noneMatch(actor::has)) {
            throw QualificationRejected.notAVerifier(verifiers);
        }
        return found;
    }

    private Qualification decided(Qualification before) {
        var after = qualifications.get(before.id());
        var what = after.state().name().toLowerCase(Locale.ROOT);
        audit.note("qualifications/" + what, before.id(), before.facts(), after.facts());
        notices.tell(
                List.of(after.annotator()),
                "qualifications/" + what,
                Map.of(
                        "qualification", after.id().toString(),
                        "type", after.type().title(),
                        "reason", after.reason()));
        return after;
    }

    private static Map<String, String> words(Verdict verdict) {
        var words = new TreeMap<String, String>();
        words.put("level", verdict.level() == null ? "" : verdict.level().toPlainString());
        words.put("validFrom", String.valueOf(verdict.validFrom()));
        words.put(
                "validUntil",
                verdict.validUntil() == null ? "for ever" : verdict.validUntil().toString());
        return words;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
