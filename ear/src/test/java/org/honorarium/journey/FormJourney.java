package org.honorarium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.UUID;
import org.honorarium.session.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A task that has no page of its own is done in the form that its type's schema describes, by keys
 * and by mouse, and what is handed in is what was chosen.
 */
class FormJourney {

    private static final String SUFFIX = Long.toString(System.nanoTime(), 36).toUpperCase();
    private static final String SCHEMA =
            """
            {"type":"object","required":["kind","stars","pair","places"],"additionalProperties":false,"properties":{
             "kind":{"title":"Which kind is it?","type":"string","enum":["news","opinion","advertisement"]},
             "stars":{"title":"How clear is it?","type":"integer","minimum":1,"maximum":5},
             "pair":{"title":"Two summaries","x-form":"preference","x-sides":["left","right"],"type":"object",
               "required":["better","reason"],"properties":{"better":{"type":"string","enum":["left","right"]},
               "reason":{"type":"string","minLength":5}}},
             "places":{"title":"Who and where","x-form":"spans","x-source":"text","type":"array","minItems":1,
               "items":{"type":"object","required":["start","end","label"],"properties":{
               "start":{"type":"integer"},"end":{"type":"integer"},
               "label":{"type":"string","enum":["person","place"]}}}}}}
            """;

    private static House house;
    private static Caller operations;
    private static Caller annotator;
    private static String id;

    @BeforeAll
    static void a_project_with_a_form_and_a_member() {
        house = new House();
        operations = People.somebody("OPERATIONS");
        var register =
                "WorkerId,Name,Email,Country,Town,Currency,AccountKind,RoutingNumber,AccountNumber\n"
                        + "FRM%1$s,A Reader,,US,Fargo,USD,US_CHECKING,021000021,123456789\n";
        House.imported(
                operations, operations.postCsv("imports/register", register.formatted(SUFFIX)));
        id =
                operations
                        .get("annotators?reference=FRM" + SUFFIX)
                        .json()
                        .getJsonArray("rows")
                        .getJsonObject(0)
                        .getString("id");
        annotator = People.annotator(id);
        var lines =
                "{\"id\":\"text 1\",\"taskType\":\"READ\",\"title\":\"Read a text\",\"open\":true,\"input\":"
                        + "{\"text\":\"Ann went to <b>Fargo</b>.\",\"left\":\"Ann went.\",\"right\":\"She left.\",\"source\":\"A paper\"}}\n";
        assertThat(
                        House.imported(operations, operations.postCsv(project("tasks"), lines))
                                .getString("state"))
                .isEqualTo("DONE");
        ok(operations.put(project("rate-card"), card()));
        ok(operations.put(project("calls/" + UUID.randomUUID()), invitation()));
        var mine = annotator.get("me/invitations").list().getJsonObject(0).getString("id");
        ok(
                annotator.put(
                        "me/invitations/%s/answer".formatted(mine),
                        Json.createObjectBuilder().add("answer", "ACCEPTED")));
    }

    @Test
    void a_form_is_filled_in_by_keys_and_mouse_and_handed_in() {
        var type = annotator.get("me/tasks/open").list().getJsonObject(0).getString("taskType");
        var path = project("task-types/%s/form".formatted(type));
        assertThat(operations.put(path, schema("{\"type\":\"object\"}")).toString())
                .contains("forms/schema-wrong")
                .contains("/properties");
        assertThat(operations.put(path, schema(SCHEMA)).json().getInt("version")).isEqualTo(1);
        assertThat(operations.put(path, schema(SCHEMA)).json().getInt("version")).isEqualTo(1);
        assertThat(operations.get(path).json().getJsonObject("schema")).isEqualTo(json(SCHEMA));

        try (var browser = Browser.speaking("en-US")) {
            var page = browser.page();
            page.navigate("/annotator/projects.xhtml");
            page.fill("[id='signIn:name']", "annotator-" + id);
            page.fill("[id='signIn:password']", People.PASSWORD);
            page.click("[id='signIn:enter']");
            page.click("button:has-text('Claim the next one')");
            fillIn(page);
        }
        var last = annotator.get("me/tasks/last").list().getJsonObject(0);
        assertThat(last.getString("state")).isEqualTo("SUBMITTED");
        var out = operations.get(project("annotations")).json().getJsonObject("answer");
        assertThat(out)
                .isEqualTo(
                        json(
                                """
                                {"kind":"opinion","stars":4,
                                 "pair":{"better":"right","reason":"It is shorter."},
                                 "places":[{"start":0,"end":3,"label":"person"},{"start":12,"end":24,"label":"place"}]}
                                """));
    }

    private static void fillIn(Page page) {
        assertThat(page.locator("#shown")).containsText("A paper");
        assertThat(page.locator("#shown dd:has-text('Fargo')")).isHidden();
        // Nothing is filled in: the page says what is missing, and nothing is handed in.
        page.click("[id='hand:send']");
        assertThat(page.locator("#built [role=alert]")).containsText("Which kind is it?");
        page.locator("[data-field=kind] input").first().focus();
        page.keyboard().press("2");
        page.locator("[data-field=stars] input").first().focus();
        page.keyboard().press("3");
        page.keyboard().press("ArrowRight");
        page.locator("[data-field=pair] input").first().focus();
        page.keyboard().press("2");
        page.fill("[data-field=pair] textarea", "It is shorter.");
        page.locator("[data-field=places] .house-passage").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("1");
        // With the mouse: what is double-clicked is a word of the page, so the passage is chosen.
        page.locator("[data-field=places] .house-passage")
                .evaluate(
                        "e => { const text = e.lastChild; const range = document.createRange();"
                                + "range.setStart(text, 9); range.setEnd(text, 21);"
                                + "getSelection().removeAllRanges(); getSelection().addRange(range); }");
        page.click("[data-field=places] button[data-label=place]");
        assertThat(page.locator("[data-field=places] li")).hasCount(2);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "form.png")));
        page.click("[id='hand:send']");
        assertThat(page.locator("#messages")).containsText("Handed in");
    }

    private static JsonObjectBuilder schema(String schema) {
        return Json.createObjectBuilder().add("schema", json(schema));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonObjectBuilder card() {
        var base =
                Json.createObjectBuilder()
                        .add("name", "Base")
                        .add("effect", "ADD")
                        .add("amount", "2.00");
        return Json.createObjectBuilder().add("rules", Json.createArrayBuilder().add(base));
    }

    private static JsonObjectBuilder invitation() {
        return Json.createObjectBuilder()
                .add("places", 1)
                .add("terms", "Read texts")
                .add("annotators", Json.createArrayBuilder().add(id));
    }

    private static String project(String path) {
        return "projects/%s/%s".formatted(house.project, path);
    }

    private static void ok(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
    }
}
