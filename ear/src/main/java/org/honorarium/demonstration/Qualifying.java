package org.honorarium.demonstration;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.honorarium.demonstration.house.House;

/** Types of qualifications, a few claims that wait for a decision, and a paid test. */
final class Qualifying {

    private static final String STATEMENT = "STATEMENT";

    private final Visitor operations;
    private final House house;

    Qualifying(Visitor operations, House house) {
        this.operations = operations;
        this.house = house;
    }

    void makeTypes() {
        type("IDENTITY", "Identity", "EVIDENCE", "Attach your passport or identity card.");
        type("DEGREE", "Academic degree", "EVIDENCE", "Attach your diploma.");
        type("LANGUAGE", "Language", STATEMENT, "Say where you learned it and how you use it.");
        put(
                "LICENCE-MEDICAL",
                terms("LICENCE", "Licence to practise medicine", "EVIDENCE", "Attach your licence.")
                        .add("validMonths", 24));
        put(
                "IMAGE-LABELLING",
                terms("SKILL", "Image labelling", "TEST", "Take the test; its score is your level.")
                        .add("validMonths", 12));
    }

    void makeClaimsAndTest() {
        var people = house.busiest().subList(1, 4);
        for (var one : people) {
            var found = operations.get("annotators?reference=" + one.reference());
            var annotator = found.getJsonArray("rows").getJsonObject(0).getString("id");
            var path = "qualifications/" + house.id("claim of " + one.reference());
            operations.put(path, claim(annotator));
            operations.put(path + "/review", Json.createObjectBuilder());
        }
        operations.put("tests/" + house.id("test of image labelling"), test());
    }

    /** Begun now, done a moment later. */
    void measure() {
        operations.post("measurements");
    }

    private void type(String code, String title, String proof, String description) {
        put(code, terms(code, title, proof, description));
    }

    private void put(String code, JsonObjectBuilder terms) {
        operations.put("qualification-types/" + typeId(code), terms.add("code", code));
    }

    private static JsonObjectBuilder terms(
            String kind, String title, String proof, String description) {
        return Json.createObjectBuilder()
                .add("kind", kind)
                .add("title", title)
                .add("proof", proof)
                .add("description", description)
                .add("verifiers", Json.createArrayBuilder(List.of("OPERATIONS", "REVIEWER")))
                .add("mayBeAskedFor", true);
    }

    private JsonObjectBuilder claim(String annotator) {
        return Json.createObjectBuilder()
                .add("annotator", annotator)
                .add("type", typeId("LANGUAGE"))
                .add("code", "it")
                .add("level", 4)
                .add("statement", "Two years of evening classes, and a summer in Bologna.");
    }

    private JsonObjectBuilder test() {
        var dollars =
                house.projects().stream()
                        .filter(one -> one.currency().equals("USD"))
                        .findFirst()
                        .orElseThrow();
        var amount = Json.createObjectBuilder().add("value", "2.00").add("currency", "USD");
        return Json.createObjectBuilder()
                .add("type", typeId("IMAGE-LABELLING"))
                .add("title", "Image labelling, the basics")
                .add("description", "Boxes, edges, and what to do when something is hidden.")
                .add("minutes", 15)
                .add("passPercent", 75)
                .add("tries", 2)
                .add("waitHours", 24)
                .add(
                        "pay",
                        Json.createObjectBuilder()
                                .add("project", dollars.id().toString())
                                .add("amount", amount))
                .add(
                        "questions",
                        Json.createArrayBuilder()
                                .add(
                                        question(
                                                "How close is a box to what it surrounds?",
                                                List.of(0),
                                                "Its sides touch the outermost pixels",
                                                "A thumb's width of room on every side",
                                                "It cuts off what sticks out"))
                                .add(
                                        question(
                                                "A parked car hides half of a bicycle. What is"
                                                        + " labelled?",
                                                List.of(1),
                                                "The car alone",
                                                "The car, and the part of the bicycle that is seen",
                                                "Neither, because it is unclear"))
                                .add(
                                        question(
                                                "What makes a label doubtful?",
                                                List.of(0, 2),
                                                "Two people who look at it disagree",
                                                "It took a long time",
                                                "The guideline does not say what to do"))
                                .add(
                                        question(
                                                "A reflection in a shop window shows a person. Is it"
                                                        + " a person?",
                                                List.of(1),
                                                "Yes",
                                                "No, unless the guideline says so")));
    }

    private static JsonObjectBuilder question(String text, List<Integer> right, String... options) {
        return Json.createObjectBuilder()
                .add("text", text)
                .add("options", Json.createArrayBuilder(List.of(options)))
                .add("right", Json.createArrayBuilder(right));
    }

    private String typeId(String code) {
        return house.id("qualification type " + code).toString();
    }
}
