package org.honorarium.qualifications.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.qualifications.control.PersonLock;
import org.honorarium.qualifications.control.QualificationChanges;
import org.honorarium.qualifications.control.QualificationRows;
import org.honorarium.qualifications.control.Yeses;
import org.honorarium.qualifications.entity.Claim;
import org.honorarium.qualifications.entity.Details;
import org.honorarium.qualifications.entity.Qualification;
import org.honorarium.qualifications.entity.QualificationType;
import org.honorarium.qualifications.entity.Verdict;

/** Qualifications that are got by passing a test: the house verifies them itself. */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PassedTests {

    @Inject QualificationTypes types;
    @Inject Qualifications qualifications;
    @Inject QualificationRows rows;
    @Inject QualificationChanges changes;
    @Inject Yeses yeses;
    @Inject PersonLock lock;
    @Inject Notices notices;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * Whoever passed has the qualification from today on. An open claim of the same is what becomes
     * verified; one that was in force ends, or stays if nothing is to be replaced.
     *
     * @param replaces whether one in force gives way to this one
     * @return the qualification that counts
     */
    public UUID pass(UUID annotator, UUID type, String code, BigDecimal level, boolean replaces) {
        lock.hold(annotator);
        var before = rows.inForce(annotator, type, code);
        if (before.isPresent() && !replaces) {
            return before.get();
        }
        var asked = types.get(type);
        var id = handedIn(annotator, asked, code, level);
        var verdict = new Verdict(level, null, null).about(asked, level, today());
        var now = clock.instant();
        yeses.add(id, me(), verdict, now);
        before.ifPresent(old -> replace(old, id));
        changes.verify(id, verdict, me(), now);
        tell(qualifications.get(id));
        return id;
    }

    private UUID handedIn(UUID annotator, QualificationType type, String code, BigDecimal level) {
        var now = clock.instant();
        // No claim has this id, so any open one is found.
        var open = rows.openClaim(annotator, type.id(), code, new UUID(0, 0));
        var id = open.orElseGet(ids::next);
        if (open.isEmpty()) {
            var claim = new Claim(annotator, type.id(), code, level, "", "", Details.NONE);
            changes.add(id, claim, null, me(), now);
        }
        changes.handIn(id, now);
        return id;
    }

    private void replace(UUID old, UUID newer) {
        var before = qualifications.get(old);
        changes.replace(old, newer, me(), clock.instant());
        audit.note("qualifications/replaced", old, before.facts(), qualifications.get(old).facts());
    }

    private void tell(Qualification got) {
        audit.note("qualifications/verified", got.id(), Map.of(), got.facts());
        notices.tell(
                List.of(got.annotator()),
                "qualifications/verified",
                Map.of(
                        "qualification", got.id().toString(),
                        "type", got.type().title(),
                        "reason", ""));
    }

    private static UUID me() {
        return Actor.current().id();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
