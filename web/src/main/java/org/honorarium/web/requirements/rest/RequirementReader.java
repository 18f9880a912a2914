package org.honorarium.web.requirements.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.honorarium.requirements.entity.Clause;
import org.honorarium.requirements.entity.CodeComparator;
import org.honorarium.requirements.entity.CodeCondition;
import org.honorarium.requirements.entity.LevelComparator;
import org.honorarium.requirements.entity.LevelCondition;
import org.honorarium.requirements.entity.Presence;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.requirements.entity.RequirementRejected;

/**
 * Reads a requirement from JSON. One of
 *
 * <pre>
 * {"all": [...]}   {"any": [...]}   {"not": {...}}
 * {"type": "DEGREE", "code": {"comparator": "UNDER", "values": ["09"]},
 *                    "level": {"comparator": "AT_LEAST", "values": [7]}}
 * {"type": "CLEARANCE", "presence": "DOES_NOT_EXIST"}
 * {"country": {"comparator": "IN", "values": ["US", "JP"]}}
 * {"people": ["id", ...]}
 * </pre>
 *
 * <p>What is not written so is refused with its place.
 */
public final class RequirementReader {

    private static final int DEEPEST = 50;
    private static final String FORM = "one of all, any, not, type, country, people";

    private RequirementReader() {}

    /**
     * @throws RequirementRejected with the first place that cannot be read
     */
    public static Requirement read(JsonObject json) {
        return read(json, "", 0);
    }

    private static Requirement read(JsonValue value, String place, int depth) {
        var json = Parts.object(value, place, FORM);
        if (depth > DEEPEST) {
            throw RequirementRejected.unreadable(place, "parts inside each other", "at most 10");
        }
        if (json.containsKey("type")) {
            Parts.only(json, place, "type", "presence", "code", "level");
            return qualified(json, place);
        }
        if (json.size() != 1) {
            throw RequirementRejected.unreadable(place, json.keySet().toString(), FORM);
        }
        var name = json.keySet().iterator().next();
        var inside = place + "/" + name;
        return switch (name) {
            case "all" -> new Requirement.All(parts(json.get(name), inside, depth));
            case "any" -> new Requirement.Any(parts(json.get(name), inside, depth));
            case "not" -> new Requirement.Not(read(json.get(name), inside, depth + 1));
            case "country" -> country(Parts.object(json.get(name), inside, "an object"), inside);
            case "people" -> people(json.get(name), inside);
            default -> throw RequirementRejected.unreadable(place, name, FORM);
        };
    }

    private static List<Requirement> parts(JsonValue value, String place, int depth) {
        return Parts.each(value, place, (part, at) -> read(part, at, depth + 1));
    }

    private static Clause qualified(JsonObject json, String place) {
        var presence =
                json.containsKey("presence")
                        ? Parts.constant(Presence.class, json.get("presence"), place + "/presence")
                        : Presence.EXISTS;
        return new Clause.Qualified(
                Parts.text(json.get("type"), place + "/type"),
                presence,
                code(json, place),
                level(json, place));
    }

    private static Optional<CodeCondition> code(JsonObject json, String place) {
        if (!json.containsKey("code")) {
            return Optional.empty();
        }
        var at = place + "/code";
        var code = condition(json.get("code"), at);
        var values = Parts.each(code.get("values"), at + "/values", Parts::text);
        return Optional.of(
                new CodeCondition(
                        Parts.constant(
                                CodeComparator.class, code.get("comparator"), at + "/comparator"),
                        values));
    }

    private static Optional<LevelCondition> level(JsonObject json, String place) {
        if (!json.containsKey("level")) {
            return Optional.empty();
        }
        var at = place + "/level";
        var level = condition(json.get("level"), at);
        var values = Parts.each(level.get("values"), at + "/values", Parts::number);
        return Optional.of(
                new LevelCondition(
                        Parts.constant(
                                LevelComparator.class, level.get("comparator"), at + "/comparator"),
                        values));
    }

    private static Clause country(JsonObject json, String place) {
        var condition = condition(json, place);
        var comparator =
                Parts.constant(
                        CodeComparator.class, condition.get("comparator"), place + "/comparator");
        if (comparator != CodeComparator.IN && comparator != CodeComparator.NOT_IN) {
            throw RequirementRejected.unreadable(
                    place + "/comparator", comparator.name(), "IN or NOT_IN");
        }
        return new Clause.Country(
                comparator == CodeComparator.IN,
                Parts.each(condition.get("values"), place + "/values", Parts::text));
    }

    private static Clause people(JsonValue value, String place) {
        var people = Parts.each(value, place, Parts::id);
        return new Clause.People(Set.copyOf(new HashSet<>(people)));
    }

    private static JsonObject condition(JsonValue value, String place) {
        var json = Parts.object(value, place, "a comparator and values");
        Parts.only(json, place, "comparator", "values");
        return json;
    }
}
