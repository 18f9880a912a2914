package org.honorarium.demonstration;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.honorarium.demonstration.house.House;

/**
 * What became of work that was claimed here: some waits for review, one piece was fixed, one is
 * asked for again, and of two rejections that were appealed one stands and one does not.
 */
final class Reviewed {

    private static final String RIGHT_FIRST =
            "An answer that is right is better than one that is well written.";

    private final House house;
    private final UUID project;
    private final Visitor annotator;
    private final Visitor operations;
    private final Visitor reviewer;

    Reviewed(House house, UUID project, Visitor annotator, Visitor operations, Visitor reviewer) {
        this.house = house;
        this.project = project;
        this.annotator = annotator;
        this.operations = operations;
        this.reviewer = reviewer;
    }

    void make() {
        submitted(
                "PAIR-01", "A", "Blue light is scattered more; the sea has nothing to do with it.");
        submitted("PAIR-03", "A", "A month before the end of June is the end of May.");
        var fixed = submitted("PAIR-05", "A", "It says why.");
        decide(
                fixed,
                decision("FIXED", "The reason now says what is wrong with the other answer.")
                        .add("answer", answer("A", "It says why; steel is heavier than water.")));
        var lost =
                submitted("PAIR-02", "A", "Every fourth year is a leap year, and so 2100 is one.");
        reject(
                lost,
                "WRONG",
                "2100 can be divided by 100 and not by 400, so that February has 28 days in it. The"
                        + " answer that you prefer is well written and wrong.");
        appeal(lost, "I learned at school that every fourth year is a leap year.");
        decideAppeal(
                lost,
                "CONFIRMED",
                "Full centuries are the exception, as answer B says. The rejection stands.");
        var won = submitted("PAIR-06", "SAME", "Courts have read the two words alike and apart.");
        reject(
                won,
                "OFF_GUIDELINE",
                "You say that both answers are equally good. The guideline asks which one is right,"
                        + " and the first one is what most textbooks say about these words.");
        appeal(won, "The two answers are right under different laws, and the task names none.");
        decideAppeal(
                won,
                "OVERTURNED",
                "The task does not name a law. Under the guideline both answers may be right, and"
                        + " that is what was said. The work is paid tonight.");
        askAgain(submitted("PAIR-07", "A", "It is the plural."));
    }

    /** Claims it and hands it in, if that was not done before. */
    private String submitted(String reference, String better, String reason) {
        var wanted = Json.createObjectBuilder().add("project", project.toString());
        var open = "me/projects/%s/open-tasks?reference=%s".formatted(project, reference);
        annotator.get(open).getJsonArray("rows").stream()
                .map(JsonValue::asJsonObject)
                .forEach(task -> wanted.add("task", task.getString("id")));
        var claim = annotator.put("me/claims/" + house.id("claim " + reference), wanted);
        var id = claim.getString("id");
        if (claim.getString("state").equals("CLAIMED")) {
            annotator.put(
                    "me/tasks/%s/answer".formatted(id),
                    Json.createObjectBuilder().add("answer", answer(better, reason)));
        }
        return id;
    }

    private void reject(String assignment, String category, String reason) {
        decide(
                assignment,
                decision("REJECTED", reason).add("category", category).add("section", RIGHT_FIRST));
    }

    private void askAgain(String assignment) {
        if (state(assignment).equals("SUBMITTED")) {
            decide(assignment, decision("REWORK", "Please say why the other plural is wrong."));
        }
    }

    private String state(String assignment) {
        return annotator.get("me/tasks/" + assignment).getString("state");
    }

    private void decide(String assignment, JsonObjectBuilder decision) {
        operations.put("assignments/%s/decision".formatted(assignment), decision);
    }

    private void appeal(String assignment, String text) {
        annotator.put(
                "me/rejections/%s/appeal".formatted(assignment),
                Json.createObjectBuilder().add("text", text));
    }

    private void decideAppeal(String assignment, String outcome, String reasons) {
        reviewer.put(
                "appeals/%s/decision".formatted(assignment),
                Json.createObjectBuilder().add("decision", outcome).add("reasons", reasons));
    }

    private static JsonObjectBuilder decision(String decision, String reason) {
        return Json.createObjectBuilder().add("decision", decision).add("reason", reason);
    }

    private static JsonObjectBuilder answer(String better, String reason) {
        return Json.createObjectBuilder().add("better", better).add("reason", reason);
    }
}
