package org.honorarium.qualifications.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A type of qualifications, as the catalogue has it.
 *
 * @param retiredAt since when nobody can get it any more; null while it is in use. What was
 *     verified before stays valid.
 */
public record QualificationType(UUID id, TypeTerms terms, Instant retiredAt, Instant createdAt) {

    public boolean isRetired() {
        return retiredAt != null;
    }

    public QualificationKind kind() {
        return terms.kind();
    }

    public String code() {
        return terms.code();
    }

    public String title() {
        return terms.title();
    }

    /** For how many months it is valid at most; null: for ever. */
    public Integer months() {
        return terms.validMonths().orElse(null);
    }

    /**
     * The last day, exclusive, that something verified from a day on can have; null: none.
     *
     * @param from its first day
     */
    public LocalDate latestEnd(LocalDate from) {
        return terms.validMonths().map(from::plusMonths).orElse(null);
    }

    /**
     * @throws TypeRejected if another code or kind is wanted
     */
    public void checkChange(TypeTerms wanted) {
        if (!wanted.code().equals(code()) || wanted.kind() != kind()) {
            throw TypeRejected.keepsCodeAndKind(code(), kind());
        }
    }

    /** For the record of changes. */
    public static Map<String, String> facts(TypeTerms terms) {
        var facts = new TreeMap<String, String>();
        facts.put("code", terms.code());
        facts.put("kind", terms.kind().name());
        facts.put("title", terms.title());
        facts.put("description", terms.description());
        facts.put("proof", terms.proof().name());
        facts.put("validMonths", terms.validMonths().map(String::valueOf).orElse("for ever"));
        facts.put("verifiers", new TreeSet<>(terms.verifiers()).toString());
        facts.put("mayBeAskedFor", Boolean.toString(terms.mayBeAskedFor()));
        facts.put("asksCitizenship", Boolean.toString(terms.asksCitizenship()));
        facts.put("asksWorkLocation", Boolean.toString(terms.asksWorkLocation()));
        return facts;
    }
}
