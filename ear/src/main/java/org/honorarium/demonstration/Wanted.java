package org.honorarium.demonstration;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.honorarium.demonstration.house.House;

/**
 * What three projects ask of annotators, and invitations to one of them. They ask for what the
 * house has just measured, and for a medical training, so that everybody has a reason to read.
 */
final class Wanted {

    private static final int LOOKS = 40;

    private final House house;
    private final Visitor operations;

    Wanted(House house, Visitor operations) {
        this.house = house;
        this.operations = operations;
    }

    void make() {
        var radiology = project("Radiology reports, compared");
        ask(
                radiology,
                "SEE",
                Json.createArrayBuilder()
                        .add(measured("ACCEPTANCE-EVER", 90))
                        .add(measured("ACCEPTED-ANNOTATIONS", 40))
                        .add(country("GB", "IE", "US")));
        ask(
                project("Judgments, summarised"),
                "SEE_NOT_CLAIM",
                Json.createArrayBuilder()
                        .add(measured("ACCEPTANCE-30-DAYS", 85))
                        .add(Json.createObjectBuilder().add("not", country("JP"))));
        ask(
                project("Clinical notes, coded"),
                "SEE_NOT_CLAIM",
                Json.createArrayBuilder()
                        .add(Json.createObjectBuilder().add("type", "IDENTITY"))
                        .add(under("LANGUAGE", "en", 4))
                        .add(Json.createObjectBuilder().add("any", medical())));
        invite(radiology);
    }

    /** A degree in a field of health, medicine among them, or a licence. */
    private static JsonArrayBuilder medical() {
        var health =
                Json.createObjectBuilder()
                        .add("comparator", "UNDER")
                        .add("values", Json.createArrayBuilder().add("09"));
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("type", "DEGREE").add("code", health))
                .add(Json.createObjectBuilder().add("type", "LICENCE-MEDICAL"));
    }

    private void ask(UUID project, String otherwise, JsonArrayBuilder parts) {
        operations.put(
                "projects/%s/requirement".formatted(project),
                Json.createObjectBuilder()
                        .add("requirement", Json.createObjectBuilder().add("all", parts))
                        .add("otherwise", otherwise));
    }

    /** The best four for two places, once the house has measured. */
    private void invite(UUID project) {
        var people = Json.createArrayBuilder();
        best(project).forEach(one -> people.add(one.asJsonObject().getString("annotator")));
        var list = people.build();
        if (!list.isEmpty()) {
            operations.put(
                    "projects/%s/calls/%s".formatted(project, house.id("call for radiology")),
                    Json.createObjectBuilder()
                            .add("places", 2)
                            .add(
                                    "terms",
                                    "Compare 200 pairs of reports before Christmas, 1.25 GBP each.")
                            .add("annotators", list));
        }
    }

    private JsonArray best(UUID project) {
        JsonObject found = null;
        for (int look = 0; look < LOOKS; look++) {
            found = operations.get("projects/%s/candidates?size=4".formatted(project));
            if (found.getInt("fit") > 0) {
                break;
            }
            pause();
        }
        return found.getJsonArray("rows");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private UUID project(String name) {
        return house.projects().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** At least this level. */
    private static JsonObjectBuilder measured(String type, int level) {
        return Json.createObjectBuilder()
                .add("type", type)
                .add(
                        "level",
                        Json.createObjectBuilder()
                                .add("comparator", "AT_LEAST")
                                .add("values", Json.createArrayBuilder().add(level)));
    }

    /** A field or a language with all its parts, and the least level. */
    private static JsonObjectBuilder under(String type, String code, int level) {
        return measured(type, level)
                .add(
                        "code",
                        Json.createObjectBuilder()
                                .add("comparator", "UNDER")
                                .add("values", Json.createArrayBuilder().add(code)));
    }

    private static JsonObjectBuilder country(String... codes) {
        var values = Json.createArrayBuilder();
        for (var code : codes) {
            values.add(code);
        }
        return Json.createObjectBuilder()
                .add(
                        "country",
                        Json.createObjectBuilder().add("comparator", "IN").add("values", values));
    }
}
