package org.honorarium.qualifications.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.audit.entity.FactChange;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.qualifications.entity.IntakeOutcome;
import org.honorarium.qualifications.entity.QualificationEntry;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationRejected;
import org.honorarium.security.boundary.Vault;
import org.honorarium.security.entity.PersonKey;

/** Some qualifications that come in: compared with what is there, and only what is new is taken. */
@Dependent
public class IntakePortion {

    @Inject IntakeTables tables;
    @Inject Notices notices;
    @Inject Vault vault;
    @Inject Audit audit;
    @Inject Ids ids;

    public IntakeOutcome take(List<QualificationEntry> entries) {
        var keys = keys(entries);
        var standing = tables.standing(entries, false);
        var open = tables.standing(clearances(entries), true);
        var fresh = new ArrayList<IncomingQualification>();
        for (var entry : entries) {
            var clearance = entry.type().kind() == QualificationKind.CLEARANCE;
            var there = (clearance ? open : standing).get(key(entry));
            if (there == null) {
                fresh.add(new IncomingQualification(ids.next(), null, entry));
            } else if (!there.answers(entry, keys.get(entry.claim().annotator()))) {
                fresh.add(instead(there, entry, clearance));
            }
        }
        if (!fresh.isEmpty()) {
            tables.take(fresh, keys);
            note(fresh);
        }
        return outcome(entries, fresh);
    }

    private IncomingQualification instead(
            Standing there, QualificationEntry entry, boolean clearance) {
        if (there.state().isOpen()) {
            throw QualificationRejected.claimedAlready(there.id());
        }
        // A clearance counts until the second person has verified the new one.
        return new IncomingQualification(ids.next(), clearance ? null : there.id(), entry);
    }

    private Map<UUID, PersonKey> keys(List<QualificationEntry> entries) {
        var annotators =
                entries.stream().map(entry -> entry.claim().annotator()).distinct().toList();
        var keys = vault.keys(annotators);
        annotators.stream()
                .filter(annotator -> !keys.containsKey(annotator))
                .findFirst()
                .ifPresent(
                        annotator -> {
                            throw QualificationRejected.personForgotten(annotator);
                        });
        return keys;
    }

    private static List<QualificationEntry> clearances(List<QualificationEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.type().kind() == QualificationKind.CLEARANCE)
                .toList();
    }

    private static String key(QualificationEntry entry) {
        var claim = entry.claim();
        return IntakeTables.key(claim.annotator(), claim.type(), claim.code());
    }

    private void note(List<IncomingQualification> fresh) {
        audit.noteEach(
                "qualifications/imported",
                "state",
                fresh.stream()
                        .map(one -> new FactChange(one.id(), "", one.state().name()))
                        .toList());
        audit.noteEach(
                "qualifications/replaced",
                "state",
                fresh.stream()
                        .filter(one -> one.replaces() != null)
                        .map(one -> new FactChange(one.replaces(), "VERIFIED", "EXPIRED"))
                        .toList());
        fresh.stream()
                .filter(one -> !one.isClearance())
                .collect(Collectors.groupingBy(one -> one.entry().type().title()))
                .forEach((title, of) -> tell(title, of));
    }

    private void tell(String title, List<IncomingQualification> of) {
        notices.tell(
                of.stream().map(one -> one.entry().claim().annotator()).toList(),
                "qualifications/verified",
                Map.of("type", title));
    }

    private static IntakeOutcome outcome(
            List<QualificationEntry> entries, List<IncomingQualification> fresh) {
        long waiting = fresh.stream().filter(IncomingQualification::isClearance).count();
        long replaced = fresh.stream().filter(one -> one.replaces() != null).count();
        return new IntakeOutcome(
                entries.size(),
                fresh.size() - waiting,
                replaced,
                waiting,
                entries.size() - fresh.size());
    }
}
