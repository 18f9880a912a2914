package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.honorarium.session.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * From a quote through a review: work is asked for again, rejected by the guideline, accepted with
 * a fix, in the browser by keys alone; and the annotator reads all that was said.
 */
@TestMethodOrder(OrderAnnotation.class)
class ReviewJourney {

    private static final String SUFFIX = Long.toString(System.nanoTime(), 36).toUpperCase();
    private static final String SECTION = "2. Say why";
    private static final String REASON =
            "The answer names the better one and gives no reason at all, which the second section of"
                    + " the guideline asks for; a sentence is enough.";

    private static final String TEMPLATE =
            """
            <p>${left}</p>
            <form>
              <label><input type="radio" name="better" value="left"> Left</label>
              <label><input type="radio" name="better" value="right"> Right</label>
            </form>
            """;

    private static House house;
    private static Caller operations;
    private static People.Person reviewer;
    private static String annotatorId;
    private static Caller annotator;

    @BeforeAll
    static void a_project_with_a_guideline_and_a_member() {
        house = new House();
        operations = People.somebody("OPERATIONS");
        reviewer = People.person(UUID.randomUUID(), "REVIEWER");
        var register =
                "WorkerId,Name,Email,Country,Town,Currency,AccountKind,RoutingNumber,AccountNumber\n"
                        + "REV%1$s,An Annotator,,US,Fargo,USD,US_CHECKING,021000021,123456789\n";
        House.imported(
                operations, operations.postCsv("imports/register", register.formatted(SUFFIX)));
        annotatorId =
                operations
                        .get("annotators?reference=REV" + SUFFIX)
                        .json()
                        .getJsonArray("rows")
                        .getJsonObject(0)
                        .getString("id");
        annotator = People.annotator(annotatorId);
        var text = "1. Read both\nTo the end.\n\n" + SECTION + "\nIn one sentence at least.";
        ok(operations.put(project("guideline"), object("text", text)));
        ok(operations.put(project("rate-card"), card()));
        ok(operations.put(project("open-tasks"), tasks("pair", 3)));
        ok(operations.put(project("calls/" + UUID.randomUUID()), invitation()));
        var mine = annotator.get("me/invitations").list().getJsonObject(0).getString("id");
        ok(annotator.put("me/invitations/%s/answer".formatted(mine), object("answer", "ACCEPTED")));
    }

    @Test
    @Order(1)
    void work_is_asked_for_again_and_then_rejected_by_the_guideline() {
        var work = submitted("Left");
        var again = decision("REWORK").add("reason", "Say why, please.").add("version", 1);
        ok(decide(work, again));
        assertThat(annotator.get("me/tasks").list())
                .extracting(one -> one.asJsonObject().getString("id"))
                .containsExactly(work);
        assertThat(annotator.get("me/tasks/" + work).json().getString("askedAgain"))
                .isEqualTo("Say why, please.");
        assertThat(own(work).getJsonArray("versions").getJsonObject(0).getString("askedAgain"))
                .isEqualTo("Say why, please.");
        ok(annotator.put("me/tasks/%s/answer".formatted(work), answer("Right")));

        var queued = reviewer.caller().get(project("review-queue")).json();
        assertThat(queued.getJsonArray("rows").getJsonObject(0).getString("reason"))
                .isEqualTo("ASKED_AGAIN");
        assertThat(decide(work, rejection("Short.")).status()).isEqualTo(422);
        assertThat(decide(work, rejection(REASON).add("category", "RUDE")).toString())
                .contains("quality/category-unknown")
                .contains("OFF_GUIDELINE");
        var stale = decide(work, rejection(REASON).add("version", 1));
        assertThat(stale.status()).isEqualTo(409);
        ok(decide(work, rejection(REASON)));
        assertThat(decide(work, rejection(REASON)).json().getString("decision"))
                .isEqualTo("REJECTED");
        assertThat(decide(work, decision("ACCEPTED")).status()).isEqualTo(409);

        var said = own(work).getJsonObject("rejection");
        assertThat(said.getString("section")).isEqualTo(SECTION);
        assertThat(said.getString("reason")).isEqualTo(REASON);
        assertThat(annotator.get("notices").toString()).contains("quality/rejected");
        assertThat(annotator.get("assignments/%s/review".formatted(work)).status()).isEqualTo(403);
    }

    @Test
    @Order(2)
    void in_a_browser_a_reviewer_decides_by_keys_and_the_next_piece_comes() {
        var fixed = submitted("Left");
        var rejected = submitted("Right");
        try (var browser = Browser.speaking("en-US")) {
            var page = browser.page();
            signIn(page, "/operations/review-queue.xhtml?id=" + house.project, reviewer.name());
            PlaywrightAssertions.assertThat(page.locator("[id='queue:table']"))
                    .containsText("REV" + SUFFIX);
            page.click("[id='queue:start']");

            PlaywrightAssertions.assertThat(page.locator("aside")).containsText(SECTION);
            page.keyboard().press("f");
            page.fill("[id='fix:fields:0:field']", "Left, because it says more.");
            page.fill("[id='fix:remark']", "There was no reason.");
            page.screenshot(shot("fix"));
            page.click("[id='fix:send']");

            PlaywrightAssertions.assertThat(page.locator("#messages"))
                    .containsText("Accepted with your fix");
            assertThat(page.url()).contains(rejected);
            // Others' answers stand beside it; typing an a accepts nothing.
            page.keyboard().press("r");
            page.selectOption("[id='reject:category']", "OFF_GUIDELINE");
            page.fill("[id='reject:section']", SECTION);
            page.fill("[id='reject:reason']", "a short one");
            page.click("[id='reject:send']");
            PlaywrightAssertions.assertThat(page.locator("#messages"))
                    .containsText("100 to 5000 characters");
            page.fill("[id='reject:reason']", REASON);
            page.screenshot(shot("reject"));
            page.click("[id='reject:send']");

            PlaywrightAssertions.assertThat(page.locator("#messages"))
                    .containsText("Nothing more is to be reviewed here");
            page.screenshot(shot("queue"));
        }
        assertThat(own(fixed).getJsonObject("fix").getJsonObject("answer").toString())
                .contains("because it says more");
        assertThat(own(fixed).getString("state")).isEqualTo("ACCEPTED");
        assertThat(annotator.get("annotators/%s/earnings".formatted(annotatorId)).toString())
                .contains("2.00");
        assertThat(own(rejected).getString("state")).isEqualTo("REJECTED");
        annotatorReads(fixed, rejected);
    }

    private static void annotatorReads(String fixed, String rejected) {
        try (var browser = Browser.speaking("ja-JP")) {
            var page = browser.page();
            signIn(page, "/annotator/reviewed.xhtml?id=" + fixed, "annotator-" + annotatorId);
            PlaywrightAssertions.assertThat(page.locator("main"))
                    .containsText("Left, because it says more.");
            PlaywrightAssertions.assertThat(page.locator("main"))
                    .containsText("There was no reason.");
            page.screenshot(shot("own-fix"));
            page.navigate("/annotator/lines.xhtml?stage=REJECTED");
            page.click("a[href*='reviewed.xhtml?id=" + rejected + "']");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText(REASON);
            PlaywrightAssertions.assertThat(page.locator("main")).containsText(SECTION);
            page.screenshot(shot("own-rejection"));
        }
    }

    @Test
    @Order(3)
    void a_plan_says_what_is_reviewed_and_is_kept_in_versions() {
        assertThat(reviewer.caller().get(project("quality-plan")).list()).isEmpty();
        assertThat(operations.put(project("quality-plan"), plan(101)).status()).isEqualTo(422);
        assertThat(operations.put(project("quality-plan"), plan(25)).json().getInt("version"))
                .isEqualTo(1);
        assertThat(operations.put(project("quality-plan"), plan(25)).json().getInt("version"))
                .isEqualTo(1);
        assertThat(reviewer.caller().put(project("quality-plan"), plan(5)).status()).isEqualTo(403);
        try (var browser = Browser.speaking("en-US")) {
            var page = browser.page();
            signIn(page, "/operations/quality-plan.xhtml?id=" + house.project, reviewer.name());
            PlaywrightAssertions.assertThat(page.locator("main table")).containsText("25");
            page.screenshot(shot("plan"));
            page.navigate("/operations/reviews.xhtml");
            page.screenshot(shot("reviews"));
        }
    }

    @Test
    @Order(4)
    void the_twenty_first_rejection_of_a_day_takes_another_person() {
        ok(operations.put(project("open-tasks"), tasks("more", 21)));
        var second = People.person(UUID.randomUUID(), "REVIEWER");
        var work = "";
        // Two were rejected before.
        for (int i = 0; i < 19; i++) {
            work = submitted("Left");
            var decided = decide(work, rejection(REASON)).json().getString("decision");
            assertThat(decided).isEqualTo(i < 18 ? "REJECTED" : "PROPOSED");
        }
        assertThat(decide(work, rejection(REASON)).json().getString("decision"))
                .isEqualTo("PROPOSED");
        assertThat(own(work).getString("state")).isEqualTo("SUBMITTED");
        var confirmation = "assignments/%s/proposed-rejection".formatted(work);
        assertThat(reviewer.caller().put(confirmation, decision("CONFIRMED")).toString())
                .contains("quality/another-decides");
        assertThat(second.caller().get(project("proposed-rejections")).json().getInt("total"))
                .isEqualTo(1);
        try (var browser = Browser.speaking("en-US")) {
            var page = browser.page();
            signIn(page, "/operations/review-queue.xhtml?id=" + house.project, second.name());
            page.click(".house-alarm a");
            PlaywrightAssertions.assertThat(page.locator(".house-alarm")).containsText(REASON);
            page.screenshot(shot("second"));
            page.click("[id='second:confirm']");
            PlaywrightAssertions.assertThat(page.locator("#messages")).containsText("Rejected");
        }
        assertThat(own(work).getString("state")).isEqualTo("REJECTED");
        ok(second.caller().put(confirmation, decision("CONFIRMED")));
    }

    @Test
    @Order(5)
    void a_task_with_a_page_of_its_own_is_seen_and_fixed_in_its_frame() {
        var opened = operations.put(project("open-tasks"), tasks("framed", 1)).json();
        var page = project("task-types/%s/template".formatted(opened.getString("taskType")));
        ok(operations.put(page, object("html", TEMPLATE)));
        var claimed = annotator.put("me/claims/" + UUID.randomUUID(), wanted());
        ok(claimed);
        var id = claimed.json().getString("id");
        var given = Json.createObjectBuilder().add("answer", object("better", "left"));
        ok(annotator.put("me/tasks/%s/answer".formatted(id), given));
        try (var browser = Browser.speaking("en-US")) {
            var shown = browser.page();
            signIn(shown, "/operations/review.xhtml?id=" + id, reviewer.name());
            var frame = shown.frameLocator("#frame");
            PlaywrightAssertions.assertThat(frame.locator("input[value=left]")).isChecked();
            frame.locator("input[value=right]").check();
            shown.click("summary:has-text('Accept with a fix')");
            shown.fill("[id='fix:remark']", "The right one says why.");
            shown.waitForTimeout(1_000);
            shown.screenshot(shot("framed"));
            shown.click("[id='fix:send']");
            PlaywrightAssertions.assertThat(shown.locator("#messages"))
                    .containsText("Accepted with your fix");
        }
        assertThat(own(id).getJsonObject("fix").getJsonObject("answer").toString())
                .isEqualTo("{\"better\":\"right\"}");
    }

    @Test
    @Order(6)
    void a_task_with_a_form_is_fixed_in_its_form_and_has_to_fit_it() {
        var tasks =
                tasks("formed", 1)
                        .add("taskType", object("reference", "FORMED").add("title", "Label it"));
        var type = operations.put(project("open-tasks"), tasks).json().getString("taskType");
        var schema = object("type", "object").add("required", list("label"));
        var label = object("type", "string").add("enum", list("good", "bad"));
        schema.add("properties", Json.createObjectBuilder().add("label", label));
        var form = Json.createObjectBuilder().add("schema", schema);
        ok(operations.put(project("task-types/%s/form".formatted(type)), form));
        var claimed =
                annotator.put("me/claims/" + UUID.randomUUID(), wanted().add("taskType", type));
        ok(claimed);
        var id = claimed.json().getString("id");
        var given = Json.createObjectBuilder().add("answer", object("label", "good"));
        ok(annotator.put("me/tasks/%s/answer".formatted(id), given));

        var wrong = decision("FIXED").add("reason", "No.").add("answer", object("label", "fine"));
        var refused = decide(id, wrong);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.toString()).contains("forms/");
        try (var browser = Browser.speaking("en-US")) {
            var page = browser.page();
            signIn(page, "/operations/review.xhtml?id=" + id, reviewer.name());
            PlaywrightAssertions.assertThat(page.locator("#built input[value=good]")).isChecked();
            page.check("#built input[value=bad]");
            page.click("summary:has-text('Accept with a fix')");
            page.fill("[id='fix:remark']", "It is not good.");
            page.screenshot(shot("formed"));
            page.click("[id='fix:send']");
            PlaywrightAssertions.assertThat(page.locator("#messages"))
                    .containsText("Accepted with your fix");
        }
        assertThat(own(id).getJsonObject("fix").getJsonObject("answer").toString())
                .isEqualTo("{\"label\":\"bad\"}");
    }

    private static JsonArrayBuilder list(String... values) {
        return Json.createArrayBuilder(List.of(values));
    }

    private static Page.ScreenshotOptions shot(String name) {
        return new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "review-" + name + ".png"));
    }

    private static void signIn(Page page, String path, String name) {
        page.navigate(path);
        page.fill("[id='signIn:name']", name);
        page.fill("[id='signIn:password']", People.PASSWORD);
        page.click("[id='signIn:enter']");
        page.waitForURL(url -> url.contains(path.substring(0, path.indexOf(".xhtml"))));
    }

    private static String submitted(String better) {
        var claimed = annotator.put("me/claims/" + UUID.randomUUID(), wanted());
        ok(claimed);
        var quote = claimed.json().getJsonObject("quote").getJsonObject("maximum");
        assertThat(quote.getString("value")).isEqualTo("2.00");
        var id = claimed.json().getString("id");
        ok(annotator.put("me/tasks/%s/answer".formatted(id), answer(better)));
        return id;
    }

    private static JsonObject own(String work) {
        return annotator.get("me/work/%s/review".formatted(work)).json();
    }

    private static Caller.Answer decide(String work, JsonObjectBuilder body) {
        return reviewer.caller().put("assignments/%s/decision".formatted(work), body);
    }

    private static JsonObjectBuilder decision(String what) {
        return object("decision", what);
    }

    private static JsonObjectBuilder rejection(String reason) {
        return decision("REJECTED")
                .add("category", "OFF_GUIDELINE")
                .add("section", SECTION)
                .add("reason", reason);
    }

    private static JsonObjectBuilder plan(int proven) {
        return Json.createObjectBuilder()
                .add("newcomerUntil", 10)
                .add("provenPercent", proven)
                .add("seniorFrom", 100)
                .add("seniorAccuracy", 95)
                .add("seniorPercent", 5)
                .add("againUntil", 5);
    }

    private static JsonObjectBuilder answer(String better) {
        return Json.createObjectBuilder()
                .add("answer", Json.createObjectBuilder().add("answer", better));
    }

    private static JsonObjectBuilder wanted() {
        return object("project", house.project.toString());
    }

    private static JsonObjectBuilder tasks(String prefix, int many) {
        var tasks = Json.createArrayBuilder();
        IntStream.range(0, many)
                .mapToObj(
                        n ->
                                object("reference", prefix + " " + n)
                                        .add("input", object("left", "Left " + n)))
                .forEach(tasks::add);
        return Json.createObjectBuilder()
                .add("taskType", object("reference", "PAIRS").add("title", "Compare two reports"))
                .add("tasks", tasks);
    }

    private static JsonObjectBuilder card() {
        var base = object("name", "Base").add("effect", "ADD").add("amount", "2.00");
        return Json.createObjectBuilder().add("rules", Json.createArrayBuilder().add(base));
    }

    private static JsonObjectBuilder invitation() {
        return Json.createObjectBuilder()
                .add("places", 1)
                .add("terms", "Compare reports")
                .add("annotators", Json.createArrayBuilder(List.of(annotatorId)));
    }

    private static JsonObjectBuilder object(String name, String value) {
        return Json.createObjectBuilder().add(name, value);
    }

    private static String project(String path) {
        return "projects/%s/%s".formatted(house.project, path);
    }

    private static void ok(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
    }
}
