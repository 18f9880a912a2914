package org.honorarium.qualifications.entity;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What an annotator says to be qualified for, or operations say for them.
 *
 * @param code what it is in, see {@link QualificationKind}
 * @param level how much, null where the kind has none
 * @param citizenship a country of ISO 3166, empty unless the type asks for it
 * @param workLocation the same, where the work is done
 */
public record Claim(
        UUID annotator,
        UUID type,
        String code,
        BigDecimal level,
        String citizenship,
        String workLocation,
        Details details) {

    /**
     * The same as it is kept: with its code in the one way to write it.
     *
     * @throws QualificationRejected with the first thing that is wrong
     */
    public Claim checked(QualificationType of) {
        var form = of.kind().form();
        var canonical =
                form.canonical(code)
                        .orElseThrow(() -> QualificationRejected.codeUnknown(form, code));
        var scale = of.kind().scale();
        if (!scale.accepts(level)) {
            throw QualificationRejected.levelWrong(
                    scale, level == null ? "" : level.toPlainString());
        }
        checkDetails(of);
        return new Claim(
                annotator,
                type,
                canonical,
                level == null ? null : level.stripTrailingZeros(),
                country("citizenship", citizenship, of.terms().asksCitizenship()),
                country("workLocation", workLocation, of.terms().asksWorkLocation()),
                details == null ? Details.NONE : details);
    }

    /** Refuses a field of study that the table does not have. */
    public static QualificationRejected unknownField(String code) {
        return QualificationRejected.codeUnknown(CodeForm.FIELD, code);
    }

    private void checkDetails(QualificationType of) {
        var given = details == null ? Details.NONE : details;
        if (of.kind() == QualificationKind.LICENCE) {
            needed("issuer", given.issuer());
            needed("number", given.number());
        }
        if (of.terms().proof() == Proof.STATEMENT) {
            needed("statement", given.statement());
        }
    }

    private static void needed(String field, String found) {
        if (found.isEmpty()) {
            throw QualificationRejected.detailWrong(field, found, "it to be filled in");
        }
    }

    private static String country(String field, String found, boolean asked) {
        var given = found == null ? "" : found.strip();
        if (given.isEmpty() && !asked) {
            return "";
        }
        return CodeForm.COUNTRY
                .canonical(given)
                .orElseThrow(
                        () ->
                                QualificationRejected.detailWrong(
                                        field, given, CodeForm.COUNTRY.expected()));
    }

    /** Personal data stay out of logs. */
    @Override
    public String toString() {
        return "Claim[annotator=" + annotator + ", type=" + type + "]";
    }
}
