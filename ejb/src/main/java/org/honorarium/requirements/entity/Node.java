package org.honorarium.requirements.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One part of a requirement as it is kept: a row that says inside which other part it stands.
 *
 * @param place counted from 0, which is the whole; a part comes after the one that it is inside of
 * @param inside the place of that one; -1 for the whole
 * @param type the code of the qualification type; empty if it is about something else
 */
public record Node(
        int place,
        int inside,
        String kind,
        String type,
        Presence presence,
        Optional<CodeCondition> code,
        Optional<LevelCondition> level,
        List<UUID> people) {

    static Node combining(int place, int inside, String kind) {
        return new Node(
                place, inside, kind, "", null, Optional.empty(), Optional.empty(), List.of());
    }

    static Node of(int place, int inside, Clause clause) {
        if (clause instanceof Clause.Qualified asked) {
            return new Node(
                    place,
                    inside,
                    "QUALIFIED",
                    asked.type(),
                    asked.presence(),
                    asked.code(),
                    asked.level(),
                    List.of());
        }
        if (clause instanceof Clause.Country country) {
            var comparator = country.among() ? CodeComparator.IN : CodeComparator.NOT_IN;
            var codes = Optional.of(new CodeCondition(comparator, country.countries()));
            return new Node(place, inside, "COUNTRY", "", null, codes, Optional.empty(), List.of());
        }
        var people = List.copyOf(((Clause.People) clause).annotators());
        return new Node(
                place, inside, "PEOPLE", "", null, Optional.empty(), Optional.empty(), people);
    }

    /** What this is, once the parts inside it are known. */
    Requirement with(List<Requirement> parts) {
        return switch (kind) {
            case "ALL" -> new Requirement.All(parts);
            case "ANY" -> new Requirement.Any(parts);
            case "NOT" -> new Requirement.Not(parts.getFirst());
            case "QUALIFIED" -> new Clause.Qualified(type, presence, code, level);
            case "COUNTRY" -> {
                var codes = code.orElseThrow();
                yield new Clause.Country(codes.comparator() == CodeComparator.IN, codes.values());
            }
            default -> new Clause.People(Set.copyOf(people));
        };
    }
}
