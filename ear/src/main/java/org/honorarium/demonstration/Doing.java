package org.honorarium.demonstration;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import org.honorarium.demonstration.house.House;
import org.honorarium.demonstration.house.Project;
import org.honorarium.demonstration.house.Submission;

/**
 * Tasks that can be claimed and done at once: in the project in which the busiest annotator did
 * most, with a page, a guideline and a rate card that pays more for what is hard.
 */
final class Doing {

    private static final String PAGE =
            """
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; margin: 1rem; color: #1c2a33; }
              .both { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
              .one { border: 1px solid #c9d3da; border-radius: 6px; padding: .75rem 1rem; }
              label { display: block; margin: .4rem 0; }
              textarea { width: 100%; min-height: 5rem; font: inherit; }
              input[type=submit] { font: inherit; padding: .4rem 1.2rem; }
            </style>
            <h2>${question}</h2>
            <div class="both"><div class="one"><h3>A</h3><p>${a}</p></div>
              <div class="one"><h3>B</h3><p>${b}</p></div></div>
            <form>
              <fieldset><legend>Which answer is better?</legend>
                <label><input type="radio" name="better" value="A" required> A is better</label>
                <label><input type="radio" name="better" value="B"> B is better</label>
                <label><input type="radio" name="better" value="SAME"> They are equally good</label>
              </fieldset>
              <label>Why? <textarea name="reason" required minlength="10"></textarea></label>
              <input type="submit" value="Hand in">
            </form>
            """;

    private static final String GUIDELINE =
            """
            1. Read the question and both answers to the end.
            2. An answer that is right is better than one that is well written.
            3. Of two right answers, the one that says why is better.
            4. Give the reason in your own words, in one or two sentences.
            """;

    /** Question; one answer; the other one; how hard it is. */
    private static final List<String> PAIRS =
            List.of(
                    "Why is the sky blue?; Because air scatters short waves of light more than long ones.; Because the sea is reflected in it.; easy",
                    "How many days has February in 2100?; 29, because 2100 can be divided by four.; 28: full centuries are leap years only when 400 divides them.; easy",
                    "What does a notice period of \"one month to the end of a quarter\" mean?; Notice given on 31 May ends the contract on 30 June.; Notice given on 31 May ends the contract on 31 August.; hard",
                    "Is 1001 a prime number?; No, it is 7 times 11 times 13.; Yes, it has no small divisors.; easy",
                    "Why do ships float?; They weigh as much as the water that they push aside.; Steel is lighter than water when it is thin.; easy",
                    "Which is stronger: \"shall endeavour\" or \"shall use best endeavours\"?; The second, which asks for more than merely trying.; Neither, they mean the same in every court.; hard",
                    "What is the plural of \"attorney general\"?; Attorneys general.; Attorney generals, always.; easy",
                    "If all of A are B and some B are C, are some A C?; Not necessarily: the B that are C may be no A.; Yes, by transitivity.; hard",
                    "What is compound interest?; Interest that is itself paid interest.; Interest that is paid twice a year.; easy",
                    "Does correlation prove causation?; No, both may follow from a third thing.; Yes, when the correlation is above 0.9.; hard");

    private final House house;
    private final Visitor operations;

    Doing(House house, Visitor operations) {
        this.house = house;
        this.operations = operations;
    }

    /** Says in which project. */
    UUID make() {
        var project = project();
        var path = "projects/%s/".formatted(project.id());
        operations.put(
                path + "guideline", Json.createObjectBuilder().add("text", GUIDELINE.strip()));
        operations.put(path + "claim-terms", terms());
        var opened = operations.put(path + "open-tasks", tasks());
        var type = path + "task-types/" + opened.getString("taskType");
        operations.put(type + "/rate-card", card());
        operations.put(type + "/template", Json.createObjectBuilder().add("html", PAGE));
        operations.put(path + "gold-tasks/PAIR-04", gold());
        operations.put(path + "quality-plan", plan());
        return project.id();
    }

    /** Where they did most of what is paid in dollars. */
    private Project project() {
        var busiest = house.busiest().getFirst().reference();
        return house.projects().stream()
                .filter(one -> one.currency().equals("USD"))
                .max((one, other) -> Long.compare(done(busiest, one), done(busiest, other)))
                .orElseThrow();
    }

    private long done(String reference, Project project) {
        return house.submissions()
                .filter(one -> one.annotator().reference().equals(reference))
                .map(Submission::task)
                .filter(task -> task.project().id().equals(project.id()))
                .count();
    }

    private static JsonObjectBuilder terms() {
        return Json.createObjectBuilder()
                .add("paused", false)
                .add("minutes", 90)
                .add("openClaims", 3)
                .add("reviewDays", 3)
                .add("goldPercent", 10);
    }

    private static JsonObjectBuilder gold() {
        return Json.createObjectBuilder()
                .add("field", "better")
                .add("expected", "A")
                .add("reason", "1001 is 7 times 11 times 13.");
    }

    private static JsonObjectBuilder plan() {
        return Json.createObjectBuilder()
                .add("newcomerUntil", 20)
                .add("provenPercent", 25)
                .add("seniorFrom", 200)
                .add("seniorAccuracy", 95)
                .add("seniorPercent", 5)
                .add("againUntil", 5);
    }

    private static JsonObjectBuilder tasks() {
        JsonArrayBuilder tasks = Json.createArrayBuilder();
        for (int i = 0; i < PAIRS.size(); i++) {
            var part = PAIRS.get(i).split("; ");
            tasks.add(
                    Json.createObjectBuilder()
                            .add("reference", "PAIR-%02d".formatted(i + 1))
                            .add("overlap", 3)
                            .add(
                                    "input",
                                    Json.createObjectBuilder()
                                            .add("question", part[0])
                                            .add("a", part[1])
                                            .add("b", part[2])
                                            .add("difficulty", part[3])));
        }
        return Json.createObjectBuilder()
                .add(
                        "taskType",
                        Json.createObjectBuilder()
                                .add("reference", "PREFERENCE")
                                .add("title", "Prefer one of two answers"))
                .add("tasks", tasks);
    }

    private static JsonObjectBuilder card() {
        var hard =
                Json.createObjectBuilder()
                        .add("variable", "difficulty")
                        .add("comparator", "EQUAL")
                        .add("values", Json.createArrayBuilder().add("hard"));
        return Json.createObjectBuilder()
                .add(
                        "rules",
                        Json.createArrayBuilder()
                                .add(rule("Base", "ADD", "1.20"))
                                .add(rule("Hard question", "MULTIPLY", "1.75").add("when", hard))
                                .add(
                                        rule("Weekend", "ADD", "0.30")
                                                .add(
                                                        "when",
                                                        Json.createObjectBuilder()
                                                                .add("weekend", true))));
    }

    private static JsonObjectBuilder rule(String name, String effect, String amount) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("effect", effect)
                .add("amount", amount);
    }
}
