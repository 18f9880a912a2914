package org.honorarium.demonstration;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.honorarium.demonstration.house.House;
import org.honorarium.demonstration.house.Project;

/**
 * What three projects pay from now on: 0.12 for one search result, up to 100.00 for a doctor who
 * settles a disputed code; a version that begins in a week, of which the annotators are told; and
 * what an hour should pay at least.
 */
final class Priced {

    private static final String HEALTH = "09";

    private final House house;
    private final Visitor operations;
    private final Instant now;

    Priced(House house, Visitor operations, Instant now) {
        this.house = house;
        this.operations = operations;
        this.now = now;
    }

    void make() {
        var search = project("Search results, judged");
        publish(search, "10.00", null, search("0.12"));
        publish(search, "10.00", now.plus(Duration.ofDays(7)), search("0.13"));
        publish(project("Clinical notes, coded"), "100.00", null, clinical());
        publish(project("Judgments, summarised"), "60.00", null, judgments());
        floor("US", "15.00", "USD");
        floor("JP", "1200", "JPY");
    }

    /** What an hour should pay at least. */
    private void floor(String country, String value, String currency) {
        var hourly = Json.createObjectBuilder().add("value", value).add("currency", currency);
        operations.put("wage-floors/" + country, Json.createObjectBuilder().add("hourly", hourly));
    }

    private static JsonArrayBuilder search(String base) {
        return Json.createArrayBuilder()
                .add(rule("Base", "ADD", base))
                .add(
                        rule("Hard to judge", "ADD", "0.08")
                                .add("when", variable("difficulty", "AT_LEAST", "4")))
                .add(
                        rule("At weekends", "MULTIPLY", "1.25")
                                .add("when", Json.createObjectBuilder().add("weekend", true)))
                .add(
                        rule("Proven over 30 days", "MULTIPLY", "1.1")
                                .add("when", measured("ACCEPTANCE-30-DAYS", 95)));
    }

    private static JsonArrayBuilder clinical() {
        return Json.createArrayBuilder()
                .add(rule("Base", "ADD", "0.85"))
                .add(
                        rule("By the length of the note", "ADD", "0.0015")
                                .add("unit", "CHARACTER")
                                .add("counted", "length")
                                .add("when", variable("modality", "EQUAL", "note")))
                .add(rule("Degree in health", "MULTIPLY", "4").add("when", degree()))
                .add(
                        rule("Licence to practise", "MULTIPLY", "2.5")
                                .add("when", asking(qualified("LICENCE-MEDICAL"))))
                .add(
                        rule("Disputed code", "MULTIPLY", "12")
                                .add("when", variable("disputed", "EQUAL", "yes")))
                .add(rule("Never below", "FLOOR", "0.85"));
    }

    private static JsonArrayBuilder judgments() {
        return Json.createArrayBuilder()
                .add(rule("Base", "ADD", "0.75"))
                .add(rule("Time to read", "ADD", "0.45").add("unit", "MINUTE").add("most", "60"))
                .add(
                        rule("For lawyers", "MULTIPLY", "2")
                                .add("when", variable("reader", "IN", "lawyer", "judge")));
    }

    private void publish(UUID project, String cap, Instant startsAt, JsonArrayBuilder rules) {
        var currency =
                house.projects().stream()
                        .filter(one -> one.id().equals(project))
                        .map(Project::currency)
                        .findFirst()
                        .orElseThrow();
        var card =
                Json.createObjectBuilder()
                        .add(
                                "cap",
                                Json.createObjectBuilder()
                                        .add("value", cap)
                                        .add("currency", currency))
                        .add("rules", rules);
        if (startsAt != null) {
            card.add("startsAt", startsAt.toString());
        }
        operations.put("projects/%s/rate-card".formatted(project), card);
    }

    private UUID project(String name) {
        return house.projects().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static JsonObjectBuilder rule(String name, String effect, String amount) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("effect", effect)
                .add("amount", amount);
    }

    private static JsonObjectBuilder variable(String name, String comparator, String... values) {
        return Json.createObjectBuilder()
                .add("variable", name)
                .add("comparator", comparator)
                .add("values", list(values));
    }

    private static JsonObjectBuilder degree() {
        return asking(
                qualified("DEGREE")
                        .add(
                                "code",
                                Json.createObjectBuilder()
                                        .add("comparator", "UNDER")
                                        .add("values", list(HEALTH))));
    }

    private static JsonObjectBuilder measured(String type, int level) {
        return asking(
                qualified(type)
                        .add(
                                "level",
                                Json.createObjectBuilder()
                                        .add("comparator", "AT_LEAST")
                                        .add("values", Json.createArrayBuilder().add(level))));
    }

    private static JsonObjectBuilder asking(JsonObjectBuilder requirement) {
        return Json.createObjectBuilder().add("requirement", requirement);
    }

    private static JsonObjectBuilder qualified(String type) {
        return Json.createObjectBuilder().add("type", type);
    }

    private static JsonArrayBuilder list(String... values) {
        var list = Json.createArrayBuilder();
        for (var value : values) {
            list.add(value);
        }
        return list;
    }
}
