package org.honorarium.qualifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.honorarium.actors.entity.Actor;
import org.honorarium.house.Database;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.qualifications.boundary.Claims;
import org.honorarium.qualifications.boundary.EvidenceFiles;
import org.honorarium.qualifications.entity.Evidence;
import org.honorarium.qualifications.entity.EvidenceFormat;
import org.honorarium.qualifications.entity.EvidenceOpening;
import org.honorarium.qualifications.entity.Proof;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.security.boundary.Vault;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that prove qualifications: taken by their content, kept sealed, opened on record. */
@ArquillianTest
class EvidenceIT {

    private static final byte[] DIPLOMA =
            "%PDF-1.7\nThis is to certify.\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Inject QualifiedHouse qualified;
    @Inject Claims claims;
    @Inject EvidenceFiles files;
    @Inject Vault vault;
    @Inject Database database;
    @Inject Ids ids;

    private UUID annotator;
    private Actor oneself;
    private UUID claim;

    @BeforeEach
    void a_claim_that_evidence_proves() throws Exception {
        annotator = qualified.annotator();
        oneself = QualifiedHouse.as(annotator);
        claim = ids.next();
        var type = qualified.type(QualificationKind.DEGREE, Proof.EVIDENCE, Optional.empty());
        oneself.run(() -> claims.put(claim, qualified.claim(annotator, type, "0912", 7)));
    }

    @Test
    void a_file_is_the_same_when_it_is_opened_and_unreadable_where_it_is_stored() throws Exception {
        var added = add(oneself, "my diploma.pdf", DIPLOMA);
        assertThat(added.format()).isEqualTo(EvidenceFormat.PDF);
        assertThat(add(oneself, "again.pdf", DIPLOMA).id()).isEqualTo(added.id());

        var opened = qualified.reviewer.call(() -> files.open(added.id()));

        assertThat(opened.bytes()).isEqualTo(DIPLOMA);
        assertThat(opened.fileName()).isEqualTo("my diploma.pdf");
        assertThat(opened.sha256())
                .isEqualTo(
                        database.texts("select encode(sha256(?::bytea), 'hex')", (Object) DIPLOMA)
                                .getFirst());
        assertThat(
                        database.number(
                                "select count(*) from qualifications.evidence where id = ?"
                                        + " and (position('certify'::bytea in content) > 0"
                                        + " or position('diploma'::bytea in file_name) > 0)",
                                added.id()))
                .isZero();
    }

    @Test
    void every_opening_is_recorded_and_the_annotator_sees_them() throws Exception {
        var file = add(oneself, "diploma.pdf", DIPLOMA);

        qualified.reviewer.run(() -> files.open(file.id()));
        oneself.run(() -> files.open(file.id()));

        assertThat(oneself.call(() -> files.openings(claim)))
                .extracting(EvidenceOpening::by)
                .containsExactly(annotator, qualified.reviewer.id());
    }

    @Test
    void whoever_may_not_verify_it_does_not_open_it() throws Exception {
        var file = add(oneself, "diploma.pdf", DIPLOMA);
        var stranger = QualifiedHouse.as(UUID.randomUUID());

        assertThat(code(() -> qualified.house.operations.call(() -> files.open(file.id()))))
                .isEqualTo("qualifications/evidence-not-for-you");
        assertThat(code(() -> stranger.call(() -> files.open(file.id()))))
                .isEqualTo("qualifications/evidence-not-found");
        assertThat(oneself.call(() -> files.openings(claim))).isEmpty();
    }

    @Test
    void something_else_and_something_too_large_are_refused_whatever_they_are_called()
            throws Exception {
        var large = Arrays.copyOf(DIPLOMA, EvidenceFiles.LARGEST + 1);
        var program = "MZ\u0090 not a diploma".getBytes(StandardCharsets.ISO_8859_1);
        var cut = Arrays.copyOf(DIPLOMA, 12);

        assertThat(code(() -> add(oneself, "diploma.pdf", large)))
                .isEqualTo("qualifications/evidence-too-large");
        assertThat(code(() -> add(oneself, "diploma.pdf", program)))
                .isEqualTo("qualifications/evidence-wrong-type");
        assertThat(code(() -> add(oneself, "diploma.pdf", cut)))
                .isEqualTo("qualifications/evidence-wrong-type");
        assertThat(code(() -> add(oneself, "diploma.pdf", new byte[0])))
                .isEqualTo("qualifications/evidence-empty");
        assertThat(oneself.call(() -> files.of(claim))).isEmpty();
    }

    @Test
    void the_largest_file_is_taken() throws Exception {
        var largest = new byte[EvidenceFiles.LARGEST];
        System.arraycopy(DIPLOMA, 0, largest, 0, DIPLOMA.length);
        System.arraycopy("%%EOF".getBytes(), 0, largest, largest.length - 5, 5);

        var added = add(oneself, "large.pdf", largest);

        assertThat(oneself.call(() -> files.open(added.id())).bytes()).isEqualTo(largest);
    }

    @Test
    void without_evidence_it_is_not_handed_in_and_after_that_nothing_is_added() throws Exception {
        assertThat(code(() -> oneself.call(() -> claims.handIn(claim))))
                .isEqualTo("qualifications/evidence-missing");
        add(oneself, "diploma.pdf", DIPLOMA);
        oneself.run(() -> claims.handIn(claim));
        var another = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        assertThat(code(() -> add(oneself, "more.pdf", another)))
                .isEqualTo("qualifications/in-another-state");
    }

    @Test
    void when_the_persons_key_is_destroyed_nobody_opens_it_any_more() throws Exception {
        var file = add(oneself, "diploma.pdf", DIPLOMA);

        qualified.house.administrator.run(() -> vault.forget(annotator));

        assertThat(code(() -> qualified.reviewer.call(() -> files.open(file.id()))))
                .isEqualTo("qualifications/person-forgotten");
    }

    private Evidence add(Actor by, String name, byte[] bytes) throws Exception {
        return by.call(() -> files.add(claim, name, new ByteArrayInputStream(bytes)));
    }

    private static String code(Callable<?> action) throws Exception {
        try {
            action.call();
            return "";
        } catch (Rejection rejection) {
            return rejection.code();
        }
    }
}
