package org.honorarium.web.requirements.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.Clause;
import org.honorarium.requirements.entity.Explanation;
import org.honorarium.requirements.entity.Held;
import org.honorarium.requirements.entity.InForce;
import org.honorarium.requirements.entity.Otherwise;
import org.honorarium.requirements.entity.Presence;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.requirements.entity.RequirementTerms;
import org.honorarium.requirements.entity.Version;
import org.honorarium.web.api.Builders;
import org.honorarium.web.api.Fields;

/** A requirement on the wire, as {@link RequirementReader} reads it. */
public record RequirementBody(@NotNull JsonObject requirement, @NotNull Otherwise otherwise) {

    RequirementTerms toTerms() {
        return new RequirementTerms(RequirementReader.read(requirement), otherwise);
    }

    static JsonObject of(InForce one) {
        return new Fields()
                .add("project", one.project())
                .add("taskType", one.isOfProject() ? null : one.subject())
                .add("taskTypeTitle", one.isOfProject() ? null : one.taskType())
                .add("version", one.version())
                .add("otherwise", one.terms().otherwise())
                .add("requirement", of(one.terms().requirement()))
                .add("madeBy", one.madeBy())
                .add("madeAt", one.madeAt())
                .build();
    }

    static JsonObject of(Version version) {
        var fields = new Fields().add("version", version.number());
        version.terms()
                .ifPresent(
                        terms ->
                                fields.add("otherwise", terms.otherwise())
                                        .add("requirement", of(terms.requirement())));
        return fields.add("withdrawn", version.terms().isEmpty())
                .add("madeBy", version.madeBy())
                .add("madeAt", version.madeAt())
                .build();
    }

    public static JsonObject of(Requirement part) {
        if (part instanceof Clause clause) {
            return of(clause);
        }
        if (part instanceof Requirement.Not not) {
            return new Fields().add("not", of(not.part())).build();
        }
        var name = part instanceof Requirement.All ? "all" : "any";
        return new Fields().add(name, part.parts(), RequirementBody::of).build();
    }

    /** Every clause with whether it is met, by what, and how to get what is lacking. */
    public static JsonObject of(Explanation explanation, Catalogue catalogue) {
        return new Fields()
                .add("met", explanation.met())
                .add("lines", explanation.lines(), line -> of(line, catalogue))
                .build();
    }

    private static JsonObject of(Explanation.Line line, Catalogue catalogue) {
        var fields =
                new Fields()
                        .add("depth", line.depth())
                        .add("met", line.met())
                        .add("right", line.isRight());
        if (!(line.part() instanceof Clause clause)) {
            return fields.add("combines", name(line.part())).build();
        }
        fields.add("clause", of(clause)).add("by", line.by(), RequirementBody::of);
        if (!line.isRight() && clause instanceof Clause.Qualified qualified) {
            var type = catalogue.type(qualified.type());
            fields.add("howToGet", type.description()).add("mayBeAskedFor", type.askable());
        }
        return fields.build();
    }

    private static JsonObject of(Held held) {
        var fields = new Fields().add("qualification", held.id()).add("type", held.type());
        if (!held.code().isEmpty()) {
            fields.add("code", held.code());
        }
        return fields.add("level", held.level() == null ? null : held.level().toPlainString())
                .add("validUntil", held.validUntil())
                .build();
    }

    private static String name(Requirement part) {
        if (part instanceof Requirement.All) {
            return "all";
        }
        return part instanceof Requirement.Any ? "any" : "not";
    }

    private static JsonObject of(Clause clause) {
        if (clause instanceof Clause.Country country) {
            var condition =
                    condition(country.among() ? "IN" : "NOT_IN", texts(country.countries()));
            return new Fields().add("country", condition).build();
        }
        if (clause instanceof Clause.People people) {
            var ids = people.annotators().stream().sorted().map(Object::toString).toList();
            return new Fields().add("people", texts(ids)).build();
        }
        var asked = (Clause.Qualified) clause;
        var fields = new Fields().add("type", asked.type());
        if (asked.presence() != Presence.EXISTS) {
            fields.add("presence", asked.presence());
        }
        asked.code()
                .ifPresent(
                        code ->
                                fields.add(
                                        "code",
                                        condition(code.comparator().name(), texts(code.values()))));
        asked.level()
                .ifPresent(
                        level ->
                                fields.add(
                                        "level",
                                        condition(
                                                level.comparator().name(),
                                                numbers(level.values()))));
        return fields.build();
    }

    private static JsonObject condition(String comparator, JsonArray values) {
        return new Fields().add("comparator", comparator).add("values", values).build();
    }

    private static JsonArray texts(Collection<String> values) {
        var array = Builders.array();
        values.forEach(array::add);
        return array.build();
    }

    private static JsonArray numbers(List<BigDecimal> values) {
        var array = Builders.array();
        values.forEach(array::add);
        return array.build();
    }
}
