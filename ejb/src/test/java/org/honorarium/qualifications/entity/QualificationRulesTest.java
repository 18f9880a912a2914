package org.honorarium.qualifications.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Role;
import org.honorarium.rejection.entity.Rejection;
import org.junit.jupiter.api.Test;

class QualificationRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void codes_have_one_form_of_each_kind() {
        assertThat(CodeForm.COUNTRY.canonical("jp")).contains("JP");
        assertThat(CodeForm.COUNTRY.canonical("XX")).isEmpty();
        assertThat(CodeForm.JURISDICTION.canonical("us-ca")).contains("US-CA");
        assertThat(CodeForm.JURISDICTION.canonical("US-CALIF")).isEmpty();
        assertThat(CodeForm.FIELD.canonical("0912")).contains("0912");
        assertThat(CodeForm.FIELD.canonical("9")).isEmpty();
        assertThat(CodeForm.CLEARANCE.canonical("us top secret")).contains("US-TOP-SECRET");
        assertThat(CodeForm.CLEARANCE.canonical("SECRET")).isEmpty();
        assertThat(CodeForm.NONE.canonical("")).contains("");
        assertThat(CodeForm.NONE.canonical("x")).isEmpty();
        assertThat(CodeForm.COUNTRY.canonical(null)).isEmpty();
    }

    @Test
    void levels_are_within_their_scale() {
        assertThat(LevelScale.CEFR.accepts(BigDecimal.valueOf(6))).isTrue();
        assertThat(LevelScale.CEFR.accepts(new BigDecimal("3.5"))).isFalse();
        assertThat(LevelScale.CEFR.accepts(null)).isFalse();
        assertThat(LevelScale.ISCED.accepts(BigDecimal.valueOf(4))).isFalse();
        assertThat(LevelScale.HUNDRED.accepts(new BigDecimal("99.5"))).isTrue();
        assertThat(LevelScale.HUNDRED.accepts(BigDecimal.valueOf(-1))).isFalse();
        assertThat(LevelScale.HUNDRED_OR_NONE.accepts(null)).isTrue();
        assertThat(LevelScale.NONE.accepts(BigDecimal.ONE)).isFalse();
        assertThat(LevelScale.CEFR.parse("b2")).contains(BigDecimal.valueOf(4));
        assertThat(LevelScale.CEFR.parse("D1")).isEmpty();
        assertThat(LevelScale.HUNDRED.parse("B2")).isEmpty();
    }

    @Test
    void what_is_verified_is_valid_as_long_as_the_type_allows_and_not_longer() {
        var type = type(Optional.of(12));
        var level = BigDecimal.TEN;

        assertThat(Verdict.AS_CLAIMED.about(type, level, TODAY))
                .isEqualTo(new Verdict(level, TODAY, TODAY.plusMonths(12)));
        assertThat(Verdict.AS_CLAIMED.about(type(Optional.empty()), level, TODAY).validUntil())
                .isNull();
        refused(new Verdict(null, null, TODAY.plusMonths(12).plusDays(1)), type);
        refused(new Verdict(null, null, TODAY), type);
        refused(new Verdict(null, TODAY.plusDays(1), null), type);
        refused(new Verdict(null, TODAY.minusMonths(12), null), type);
    }

    @Test
    void a_second_verifier_says_the_same_or_nothing() {
        var first = new Verdict(BigDecimal.TEN, TODAY, TODAY.plusDays(9));

        assertThat(Verdict.AS_CLAIMED.after(first)).isEqualTo(first);
        assertThat(new Verdict(new BigDecimal("10.0"), TODAY, null).after(first)).isEqualTo(first);
        assertThatExceptionOfType(QualificationRejected.class)
                .isThrownBy(() -> new Verdict(null, null, TODAY.plusDays(8)).after(first))
                .returns("qualifications/verifiers-disagree", Rejection::code);
    }

    @Test
    void a_file_is_what_its_content_says() {
        assertThat(format("%PDF-1.4 and so on %%EOF")).contains(EvidenceFormat.PDF);
        assertThat(format("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR and so on IEND\u00ae\u0042`\u0082"))
                .contains(EvidenceFormat.PNG);
        assertThat(format("\u00ff\u00d8\u00ff\u00e0 and so on \u00ff\u00d9"))
                .contains(EvidenceFormat.JPEG);
        assertThat(format("%PDF-1.4 and then cut")).isEmpty();
        assertThat(format("<html>%PDF-1.4 %%EOF</html>")).isEmpty();
        assertThat(format("GIF89a")).isEmpty();
        assertThat(format("")).isEmpty();
    }

    @Test
    void a_type_that_cannot_be_is_refused_with_what_is_wrong() {
        assertThatExceptionOfType(TypeRejected.class)
                .isThrownBy(() -> terms("skill", QualificationKind.SKILL, Proof.TEST, Set.of()))
                .returns("qualifications/type-code-wrong", Rejection::code);
        assertThatExceptionOfType(TypeRejected.class)
                .isThrownBy(() -> terms("SKILL", QualificationKind.SKILL, Proof.TEST, Set.of()))
                .returns("qualifications/type-verifiers-wrong", Rejection::code);
        assertThatExceptionOfType(TypeRejected.class)
                .isThrownBy(
                        () ->
                                terms(
                                        "SKILL",
                                        QualificationKind.SKILL,
                                        Proof.MEASURED,
                                        Set.of(Role.REVIEWER)))
                .returns("qualifications/type-proof-wrong", Rejection::code);
        assertThatExceptionOfType(TypeRejected.class)
                .isThrownBy(
                        () ->
                                terms(
                                        "SKILL",
                                        QualificationKind.SKILL,
                                        Proof.TEST,
                                        Set.of(Role.ANNOTATOR)))
                .returns("qualifications/type-verifiers-wrong", Rejection::code);
    }

    private static Optional<EvidenceFormat> format(String content) {
        return EvidenceFormat.of(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void refused(Verdict verdict, QualificationType type) {
        assertThatExceptionOfType(QualificationRejected.class)
                .isThrownBy(() -> verdict.about(type, BigDecimal.TEN, TODAY))
                .returns("qualifications/validity-wrong", Rejection::code);
    }

    private static TypeTerms terms(
            String code, QualificationKind kind, Proof proof, Set<Role> verifiers) {
        return new TypeTerms(
                code, kind, "Title", "", proof, Optional.empty(), verifiers, false, false, false);
    }

    private static QualificationType type(Optional<Integer> months) {
        var terms =
                new TypeTerms(
                        "SKILL",
                        QualificationKind.SKILL,
                        "A skill",
                        "",
                        Proof.STATEMENT,
                        months,
                        Set.of(Role.REVIEWER),
                        true,
                        false,
                        false);
        return new QualificationType(UUID.randomUUID(), terms, null, Instant.EPOCH);
    }
}
