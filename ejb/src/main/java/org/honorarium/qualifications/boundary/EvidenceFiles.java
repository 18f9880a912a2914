package org.honorarium.qualifications.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.qualifications.control.EvidenceRows;
import org.honorarium.qualifications.control.EvidenceRows.Sealed;
import org.honorarium.qualifications.control.PersonLock;
import org.honorarium.qualifications.entity.Evidence;
import org.honorarium.qualifications.entity.EvidenceContent;
import org.honorarium.qualifications.entity.EvidenceFormat;
import org.honorarium.qualifications.entity.EvidenceOpening;
import org.honorarium.qualifications.entity.EvidenceRejected;
import org.honorarium.qualifications.entity.Qualification;
import org.honorarium.qualifications.entity.QualificationRejected;
import org.honorarium.qualifications.entity.QualificationState;
import org.honorarium.security.boundary.Vault;
import org.honorarium.security.entity.PersonKey;

/**
 * Files that prove qualifications: PDF, PNG or JPEG by their content, at most 10 MB, sealed under
 * the annotator's key. Whoever opens one is written down.
 */
@Stateless
@Allowed({ANNOTATOR, OPERATIONS, REVIEWER, ADMIN})
public class EvidenceFiles {

    /** How many bytes a file may have. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 200;
    private static final int SHOWN = 8;

    @Inject Qualifications qualifications;
    @Inject EvidenceRows rows;
    @Inject PersonLock lock;
    @Inject Vault vault;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * Attaches a file to a claim that was not handed in yet. The same file again changes nothing.
     *
     * @throws EvidenceRejected if it is empty, too large or something else
     * @throws QualificationRejected if there is no such claim, or it was handed in
     */
    public Evidence add(UUID qualification, String fileName, InputStream bytes) throws IOException {
        var claim = qualifications.get(qualification);
        var file = bytes.readNBytes(LARGEST + 1);
        var format = checked(file);
        lock.hold(claim.annotator());
        qualifications.get(qualification).mustBe(QualificationState.CLAIMED);
        var sha256 = sha256(file);
        var there = rows.of(qualification).stream().map(Sealed::evidence).toList();
        var same = there.stream().filter(one -> one.sha256().equals(sha256)).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (there.size() >= MOST) {
            throw EvidenceRejected.tooMany(MOST);
        }
        var made =
                new Evidence(
                        ids.next(),
                        qualification,
                        name(fileName),
                        format,
                        file.length,
                        sha256,
                        clock.instant(),
                        0);
        var key = key(claim);
        rows.add(made, key.seal(made.fileName()), key.sealBytes(file), Actor.current().id());
        return made;
    }

    /**
     * The files of a qualification, without their content.
     *
     * @throws QualificationRejected if there is no such qualification
     */
    @Allowed({ANNOTATOR, OPERATIONS, REVIEWER, ADMIN, AUDITOR})
    public List<Evidence> of(UUID qualification) {
        var one = qualifications.get(qualification);
        var key = vault.keys(List.of(one.annotator())).get(one.annotator());
        return rows.of(qualification).stream().map(stored -> named(stored, key)).toList();
    }

    /**
     * Who opened the files of a qualification, the latest first.
     *
     * @throws QualificationRejected if there is no such qualification
     */
    @Allowed({ANNOTATOR, OPERATIONS, REVIEWER, ADMIN, AUDITOR})
    public List<EvidenceOpening> openings(UUID qualification) {
        qualifications.get(qualification);
        return rows.openings(qualification);
    }

    /**
     * Opens a file, and writes down who did.
     *
     * @throws EvidenceRejected if there is no such file, or it is for others
     */
    public EvidenceContent open(UUID evidence) {
        var stored = rows.find(evidence).orElseThrow(() -> EvidenceRejected.notFound(evidence));
        var one = qualifications.get(stored.evidence().qualification());
        var actor = Actor.current();
        var verifiers = one.type().terms().verifiers();
        if (!actor.id().equals(one.annotator()) && verifiers.stream().noneMatch(actor::has)) {
            throw EvidenceRejected.notForYou();
        }
        var key = key(one);
        rows.opened(ids.next(), evidence, actor.id(), clock.instant());
        return new EvidenceContent(
                key.open(stored.fileName()),
                stored.evidence().format(),
                stored.evidence().sha256(),
                key.openBytes(rows.content(evidence)));
    }

    private static EvidenceFormat checked(byte[] file) {
        if (file.length == 0) {
            throw EvidenceRejected.empty();
        }
        if (file.length > LARGEST) {
            throw EvidenceRejected.tooLarge(LARGEST);
        }
        var begins =
                HexFormat.ofDelimiter(" ")
                        .formatHex(Arrays.copyOf(file, Math.min(SHOWN, file.length)));
        return EvidenceFormat.of(file).orElseThrow(() -> EvidenceRejected.wrongType(begins));
    }

    private PersonKey key(Qualification of) {
        var key = vault.keys(List.of(of.annotator())).get(of.annotator());
        if (key == null) {
            throw QualificationRejected.personForgotten(of.annotator());
        }
        return key;
    }

    private static Evidence named(Sealed stored, PersonKey key) {
        var one = stored.evidence();
        return new Evidence(
                one.id(),
                one.qualification(),
                key == null ? "" : key.open(stored.fileName()),
                one.format(),
                one.size(),
                one.sha256(),
                one.addedAt(),
                one.openings());
    }

    /** Without folders, and with nothing that a header or a page could trip over. */
    private static String name(String given) {
        var text = given == null ? "" : given.replaceAll(".*[/\\\\]", "");
        var plain = text.replaceAll("[\\p{Cntrl}\"<>|:*?]", "_").strip();
        var name = plain.isEmpty() ? "evidence" : plain;
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
