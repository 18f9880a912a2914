package org.honorarium.qualifications.entity;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.honorarium.actors.entity.Role;

/**
 * What operations say about a type of qualifications.
 *
 * @param code for programs and files, such as LICENCE-MEDICAL
 * @param title for people
 * @param description how it is got, which annotators read
 * @param validMonths for how long it is valid at most; empty: for ever
 * @param verifiers the roles that may verify it
 * @param mayBeAskedFor whether annotators may claim it themselves
 * @param asksCitizenship whether a claim must say of which country somebody is a citizen
 * @param asksWorkLocation whether a claim must say in which country somebody works
 */
public record TypeTerms(
        String code,
        QualificationKind kind,
        String title,
        String description,
        Proof proof,
        Optional<Integer> validMonths,
        Set<Role> verifiers,
        boolean mayBeAskedFor,
        boolean asksCitizenship,
        boolean asksWorkLocation) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
    private static final Set<Role> MAY_VERIFY = EnumSet.of(OPERATIONS, REVIEWER, ADMIN);
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int MOST_MONTHS = 600;

    /**
     * @throws TypeRejected with the first thing that is wrong
     */
    public TypeTerms {
        code = plain(code);
        title = plain(title);
        description = plain(description);
        verifiers = verifiers == null ? Set.of() : Set.copyOf(verifiers);
        validMonths = validMonths == null ? Optional.empty() : validMonths;
        must(
                CODE.matcher(code).matches() && code.length() <= LONGEST_CODE,
                "code",
                code,
                "a code of capitals, digits and hyphens, at most " + LONGEST_CODE);
        must(kind != null, "kind", "", "a kind");
        must(
                !title.isEmpty() && title.length() <= LONGEST_TITLE,
                "title",
                title,
                "a title of 1 to " + LONGEST_TITLE + " characters");
        must(
                description.length() <= LONGEST_DESCRIPTION,
                "description",
                description.length() + " characters",
                "a description of at most " + LONGEST_DESCRIPTION + " characters");
        must(proof != null, "proof", "", "a way to prove it");
        must(
                (kind == QualificationKind.COMPUTED) == (proof == Proof.MEASURED),
                "proof",
                String.valueOf(proof),
                "MEASURED for a computed one, and for no other");
        must(
                validMonths.map(months -> months >= 1 && months <= MOST_MONTHS).orElse(true),
                "months",
                validMonths.map(String::valueOf).orElse(""),
                "1 to " + MOST_MONTHS + " months, or no limit");
        must(
                MAY_VERIFY.containsAll(verifiers)
                        && (kind == QualificationKind.COMPUTED || !verifiers.isEmpty()),
                "verifiers",
                verifiers.toString(),
                "verifiers among OPERATIONS, REVIEWER and ADMIN");
        must(
                !mayBeAskedFor || kind != QualificationKind.COMPUTED,
                "asking",
                "annotators may ask for it",
                "not to be asked for, because it is measured");
    }

    private static void must(boolean holds, String field, String found, String expected) {
        if (!holds) {
            throw TypeRejected.termsWrong(field, found, expected);
        }
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}
