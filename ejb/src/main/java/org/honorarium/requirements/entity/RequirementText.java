package org.honorarium.requirements.entity;

import java.math.BigDecimal;
import java.util.stream.Collectors;

/** A requirement as one line of text: for the audit record, and for logs. */
public final class RequirementText {

    private RequirementText() {}

    public static String of(RequirementTerms terms) {
        return "otherwise " + terms.otherwise() + ": " + of(terms.requirement());
    }

    public static String of(Requirement part) {
        if (part instanceof Clause clause) {
            return of(clause);
        }
        if (part instanceof Requirement.Not not) {
            return "not (" + of(not.part()) + ")";
        }
        var word = part instanceof Requirement.All ? "all of " : "any of ";
        return part.parts().stream()
                .map(RequirementText::of)
                .collect(Collectors.joining("; ", word + "(", ")"));
    }

    private static String of(Clause clause) {
        if (clause instanceof Clause.Country country) {
            return "country "
                    + (country.among() ? "IN " : "NOT_IN ")
                    + String.join(", ", country.countries());
        }
        if (clause instanceof Clause.People people) {
            return people.annotators().stream()
                    .sorted()
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "people ", ""));
        }
        var asked = (Clause.Qualified) clause;
        var text = new StringBuilder(asked.type()).append(' ').append(asked.presence());
        asked.code()
                .ifPresent(
                        code ->
                                text.append(" code ")
                                        .append(code.comparator())
                                        .append(' ')
                                        .append(String.join(", ", code.values())));
        asked.level()
                .ifPresent(
                        level ->
                                text.append(" level ")
                                        .append(level.comparator())
                                        .append(' ')
                                        .append(
                                                level.values().stream()
                                                        .map(BigDecimal::toPlainString)
                                                        .collect(Collectors.joining(", "))));
        return text.toString();
    }
}
