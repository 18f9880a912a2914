package org.honorarium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.honorarium.session.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A sound that operations upload is heard by whoever works on a task that names it, in any part of
 * it, and by nobody else; what is heard in it is marked by keys.
 */
class MediaJourney {

    private static final String SUFFIX = Long.toString(System.nanoTime(), 36).toUpperCase();
    private static final String SCHEMA =
            """
            {"type":"object","required":["heard"],"properties":{
             "heard":{"title":"Who speaks?","x-form":"time-spans","x-source":"sound","type":"array","minItems":1,
               "items":{"type":"object","required":["start","end","label"],"properties":{
               "start":{"type":"number"},"end":{"type":"number"},
               "label":{"type":"string","enum":["speech","noise"]}}}}}}
            """;

    /** Two seconds: more than is kept in one piece. */
    private static final byte[] SOUND = Sound.silent(2);

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
                        + "SND%1$s,A Reader,,US,Fargo,USD,US_CHECKING,021000021,123456789\n";
        House.imported(
                operations, operations.postCsv("imports/register", register.formatted(SUFFIX)));
        id =
                operations
                        .get("annotators?reference=SND" + SUFFIX)
                        .json()
                        .getJsonArray("rows")
                        .getJsonObject(0)
                        .getString("id");
        annotator = People.annotator(id);
        var lines =
                "{\"id\":\"sound 1\",\"taskType\":\"HEAR\",\"title\":\"Hear a sound\",\"open\":true,"
                        + "\"input\":{\"sound\":\"media:clip.wav\"}}\n";
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
    void a_sound_is_uploaded_once_and_heard_by_whoever_works_on_its_task() {
        var clip = project("media/clip.wav");
        ok(operations.put(clip, SOUND, "audio/wav"));
        assertThat(operations.put(clip, SOUND, "audio/wav").json().getInt("size"))
                .isEqualTo(SOUND.length);
        assertThat(operations.put(clip, Sound.silent(1), "audio/wav").status()).isEqualTo(409);
        assertThat(operations.put(clip, SOUND, "audio/x-unknown").status()).isEqualTo(422);
        assertThat(operations.put(clip, SOUND, "text/html").status()).isEqualTo(415);
        assertThat(annotator.put(clip, SOUND, "audio/wav").status()).isEqualTo(403);
        assertThat(operations.get(project("media")).list()).isNotEmpty();
        var type = annotator.get("me/tasks/open").list().getJsonObject(0).getString("taskType");
        ok(operations.put(project("task-types/%s/form".formatted(type)), schema(SCHEMA)));

        try (var browser = Browser.speaking("en-US")) {
            var page = browser.page();
            page.navigate("/annotator/projects.xhtml");
            page.fill("[id='signIn:name']", "annotator-" + id);
            page.fill("[id='signIn:password']", People.PASSWORD);
            page.click("[id='signIn:enter']");
            page.click("button:has-text('Claim the next one')");
            hear(page);
        }
        var out = operations.get(project("annotations")).json().getJsonObject("answer");
        assertThat(out)
                .isEqualTo(json("{\"heard\":[{\"start\":0.5,\"end\":1.25,\"label\":\"speech\"}]}"));
        heardInReview(annotator.get("me/tasks/last").list().getJsonObject(0).getString("id"));
    }

    private static void heardInReview(String assignment) {
        var reviewer = People.person(UUID.randomUUID(), "REVIEWER");
        try (var browser = Browser.speaking("en-US")) {
            var page = browser.page();
            page.navigate("/operations/review.xhtml?id=" + assignment);
            page.fill("[id='signIn:name']", reviewer.name());
            page.fill("[id='signIn:password']", People.PASSWORD);
            page.click("[id='signIn:enter']");
            assertThat(seconds(page, "#built audio")).isBetween(1.9, 2.1);
        }
    }

    @Test
    void staff_see_on_a_page_what_there_is() {
        var staff = People.person(UUID.randomUUID(), "OPERATIONS");
        ok(staff.caller().put(project("media/seen.wav"), Sound.silent(1), "audio/wav"));

        try (var browser = Browser.speaking("en-US")) {
            var page = browser.page();
            page.navigate("/operations/claims.xhtml?id=" + house.project);
            page.fill("[id='signIn:name']", staff.name());
            page.fill("[id='signIn:password']", People.PASSWORD);
            page.click("[id='signIn:enter']");

            assertThat(page.locator("main")).containsText("media:seen.wav");
            var address = "/operations/media?name=seen.wav&project=" + house.project;
            assertThat(page.request().get(address).body()).isEqualTo(Sound.silent(1));
            assertThat(page.request().get(address.replace("seen", "lost")).status()).isEqualTo(404);
            page.fill("[id='form:schema']", "{\"type\":\"object\"}");
            page.click("[id='form:publish']");
            assertThat(page.locator("#messages")).containsText("The form cannot have");
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "claims.png")));
            page.navigate("/operations/project.xhtml?tab=results&id=" + house.project);
            assertThat(page.locator("main")).containsText("Answers of machines");
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "lines.png")));
        }
    }

    private static void hear(Page page) {
        var claim = annotator.get("me/tasks").list().getJsonObject(0).getString("id");
        var address = "/annotator/media?name=clip.wav&id=" + claim;
        var whole = page.request().get(address);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(SOUND);
        assertThat(whole.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("accept-ranges", "bytes");
        assertThat(whole.headers().get("content-type")).startsWith("audio/wav");
        assertThat(whole.headers().get("content-security-policy")).startsWith("sandbox;");
        var part =
                page.request()
                        .get(
                                address,
                                RequestOptions.create().setHeader("Range", "bytes=262100-262200"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.headers())
                .containsEntry("content-range", "bytes 262100-262200/" + SOUND.length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(SOUND, 262_100, 262_201));
        var behind =
                page.request()
                        .get(address, RequestOptions.create().setHeader("Range", "bytes=9999999-"));
        assertThat(behind.status()).isEqualTo(416);
        assertThat(page.request().get(address.replace("clip", "other")).status()).isEqualTo(404);

        assertThat(seconds(page, "#built audio")).isBetween(1.9, 2.1);
        page.locator("[data-field=heard] button[data-label=noise]").focus();
        at(page, "0.5");
        page.keyboard().press("1");
        at(page, "1.25");
        page.keyboard().press("1");
        assertThat(page.locator("[data-field=heard] li")).containsText("0.50–1.25 s");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "sound.png")));
        page.click("[id='hand:send']");
        assertThat(page.locator("#messages")).containsText("Handed in");
        // It is not in their hands any more.
        assertThat(page.request().get(address).status()).isEqualTo(404);
    }

    /** How long it lasts, as soon as the browser knows. */
    private static double seconds(Page page, String sound) {
        var known =
                page.locator(sound)
                        .evaluate(
                                "e => new Promise(done => e.readyState > 0 ? done(String(e.duration))"
                                        + " : e.addEventListener('loadedmetadata', () => done(String(e.duration))))");
        return Double.parseDouble(known.toString());
    }

    private static void at(Page page, String second) {
        page.locator("audio").evaluate("(e, at) => { e.currentTime = Number(at); }", second);
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
