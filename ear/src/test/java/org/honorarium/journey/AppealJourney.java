package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.honorarium.session.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two tasks are claimed at a quoted price, and both pieces of work are rejected and appealed: the
 * one stands, the other is overturned, settled as it was quoted, earned, and paid that night.
 */
@TestMethodOrder(OrderAnnotation.class)
class AppealJourney {

    private static final String MARK = "APL" + UUID.randomUUID().toString().substring(0, 8);
    private static final String REASON =
            "The answer names one of the two errors of the report, and the guideline asks for all of"
                    + " them, each with its line.";

    private static House house;
    private static Caller operations;
    private static People.Person reviewer;
    private static People.Person another;
    private static Caller annotator;
    private static String annotatorId;
    private static String lost;
    private static String won;
    private static String payout;

    @BeforeAll
    static void two_pieces_of_work_that_wait() {
        house = new House();
        operations = People.somebody("OPERATIONS");
        reviewer = People.person(UUID.randomUUID(), "REVIEWER");
        another = People.person(UUID.randomUUID(), "REVIEWER");
        var register =
                "WorkerId,Name,Email,Country,Town,Currency,AccountKind,RoutingNumber,AccountNumber\n"
                        + MARK
                        + ",Ann Otator,,US,Fargo,USD,US_CHECKING,021000021,123456789\n";
        House.imported(operations, operations.postCsv("imports/register", register));
        annotatorId =
                operations
                        .get("annotators?reference=" + MARK)
                        .json()
                        .getJsonArray("rows")
                        .getJsonObject(0)
                        .getString("id");
        annotator = People.annotator(annotatorId);
        ok(
                operations.put(
                        "projects/" + house.project + "/guideline",
                        text("Errors: name all errors of a report.")));
        ok(operations.put("projects/" + house.project + "/rate-card", card()));
        ok(operations.put("projects/" + house.project + "/open-tasks", tasks()));
        join();
        lost = handedIn("first");
        won = handedIn("second");
    }

    @Test
    @Order(1)
    void what_is_rejected_is_shown_with_its_reason_and_until_when_it_can_be_appealed() {
        reject(lost);
        reject(won);

        var rejections = annotator.get("me/rejections").json();

        assertThat(rejections.getInt("total")).isEqualTo(2);
        var one = annotator.get("me/rejections/" + lost).json();
        assertThat(one.getString("rejectionReason")).isEqualTo(REASON);
        assertThat(Instant.parse(one.getString("appealUntil")))
                .isBetween(
                        Instant.now().plus(6, ChronoUnit.DAYS),
                        Instant.now().plus(7, ChronoUnit.DAYS));
        assertThat(reviewer.caller().get("me/rejections").status()).isEqualTo(403);
    }

    @Test
    @Order(2)
    void the_annotator_appeals_on_the_page_and_over_the_api() {
        try (var browser = Browser.speaking("en-US")) {
            var page = signedIn(browser, "/annotator/rejections.xhtml", "annotator-" + annotatorId);
            PlaywrightAssertions.assertThat(page.locator("[id='rejections:table']"))
                    .containsText("each with its line");
            page.locator("tr", new Page.LocatorOptions().setHasText("first" + MARK))
                    .locator("button")
                    .click();
            page.click("[id='make:send']");
            PlaywrightAssertions.assertThat(page.locator("[id='make:makeMessages']"))
                    .containsText("1 to 4000 characters");
            page.fill("[id='make:text']", "There is one error only.");
            PlaywrightAssertions.assertThat(page.locator("[id='make:characters']"))
                    .hasText("3976 characters left");
            page.click("[id='make:send']");
            PlaywrightAssertions.assertThat(page.locator("#messages")).containsText("is made");
            PlaywrightAssertions.assertThat(page.locator("[id='rejections:table']"))
                    .containsText("Your appeal is waiting");
        }
        ok(appeal(won, "Line 4 is no error."));
        ok(appeal(won, "Line 4 is no error."));
        assertThat(appeal(won, "And line 5.").status()).isEqualTo(409);
        assertThat(annotator.get("me/rejections/" + won).json().getJsonObject("appeal").toString())
                .contains("Line 4 is no error.");
    }

    @Test
    @Order(3)
    void somebody_else_than_who_rejected_it_decides_with_reasons() {
        assertThat(decision(reviewer.caller(), won, "OVERTURNED").toString())
                .contains("appeals/against-you");
        try (var browser = Browser.speaking("en-US")) {
            var page = signedIn(browser, "/operations/appeals.xhtml", another.name());
            page.navigate("/operations/appeal.xhtml?id=" + lost);
            PlaywrightAssertions.assertThat(page.locator("main"))
                    .containsText("There is one error only.");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText(REASON);
            PlaywrightAssertions.assertThat(page.locator("aside")).containsText("name all errors");
            page.click("[id='decision:confirm']");
            PlaywrightAssertions.assertThat(page.locator("#messages"))
                    .containsText("1 to 4000 characters");
            page.fill("[id='decision:reasons']", "Line 9 is an error, too.");
            page.click("[id='decision:confirm']");
            PlaywrightAssertions.assertThat(page.locator("#messages")).containsText("it stands");
        }
        ok(decision(another.caller(), won, "OVERTURNED"));
        ok(decision(another.caller(), won, "OVERTURNED"));
        assertThat(decision(operations, won, "CONFIRMED").toString()).contains("appeals/decided");
        var decided = another.caller().get("appeals?state=DECIDED&project=" + house.project).json();
        assertThat(decided.getInt("total")).isEqualTo(2);
    }

    @Test
    @Order(4)
    void the_annotator_reads_both_outcomes_and_what_was_won_is_paid_that_night() throws Exception {
        var first = annotator.get("me/rejections/" + lost).json().getJsonObject("appeal");
        assertThat(first.getString("outcome")).isEqualTo("CONFIRMED");
        assertThat(first.getString("reasons")).isEqualTo("Line 9 is an error, too.");
        assertThat(annotator.get("notices").toString())
                .contains("appeals/confirmed")
                .contains("appeals/overturned");
        var earnings = annotator.get("annotators/%s/earnings".formatted(annotatorId)).toString();
        assertThat(earnings).contains("7.00").doesNotContain("11.00");

        var end = OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
        dayEnds(end);
        Thread.sleep(Duration.between(Instant.now(), end.toInstant()).plusSeconds(1));
        var finance = People.somebody("FINANCE");
        var path = "payers/%s/payout-runs/%s".formatted(house.payer, end.toLocalDate());
        var run = finance.put(path, Json.createObjectBuilder()).json().getString("id");
        assertThat(House.run(finance, run, Set.of("RUNNING")).getString("state"))
                .isEqualTo("RESERVED");

        var payouts = finance.get("payout-runs/%s/payouts".formatted(run)).json();
        assertThat(payouts.getInt("total")).isEqualTo(1);
        var payout = payouts.getJsonArray("rows").getJsonObject(0);
        assertThat(payout.getString("annotator")).isEqualTo(annotatorId);
        assertThat(value(payout, "amount")).isEqualTo("7.00");
        AppealJourney.payout = payout.getString("id");
    }

    @Test
    @Order(5)
    void quote_earning_and_payout_line_are_the_same_amount_and_open_to_how_it_came_about() {
        var finance = People.person(UUID.randomUUID(), "FINANCE");
        var quote = finance.caller().get("assignments/%s/quote".formatted(won)).json();
        assertThat(value(quote, "certain")).isEqualTo("4.00");
        assertThat(value(quote, "maximum")).isEqualTo("7.00");
        var settlement = quote.getJsonObject("settlement");
        assertThat(settlement.getBoolean("asSubmitted")).isTrue();
        assertThat(value(settlement, "amount")).isEqualTo("7.00");
        var earned = annotator.get("annotators/%s/earnings/lines".formatted(annotatorId)).json();
        assertThat(earned.getJsonArray("rows").toString()).contains("7.00", payout);
        var lines = finance.caller().get("payouts/%s/lines".formatted(payout)).json();
        assertThat(lines.getInt("total")).isEqualTo(1);
        var line = lines.getJsonArray("rows").getJsonObject(0);
        assertThat(line.getString("earning")).isEqualTo(won);
        assertThat(line.getString("kind")).isEqualTo("ANNOTATION");
        assertThat(value(line, "amount")).isEqualTo("7.00");
        opensToItsPrice(finance.name(), "/finance/payout.xhtml?id=" + payout);
        opensToItsPrice("annotator-" + annotatorId, "/annotator/payout.xhtml?id=" + payout);
        opensToItsPrice(reviewer.name(), "/operations/price.xhtml?id=" + won);
    }

    private static void opensToItsPrice(String who, String path) {
        try (var browser = Browser.speaking("en-US")) {
            var page = signedIn(browser, path, who);
            if (path.contains("payout")) {
                page.locator("[id='lines:table'] a:has-text('7.00')").click();
            }
            var main = page.locator("main");
            PlaywrightAssertions.assertThat(main).containsText("First time right");
            PlaywrightAssertions.assertThat(main).containsText("It came to");
        }
    }

    @Test
    @Order(6)
    void who_is_removed_reads_why_appeals_and_comes_back() {
        var id = UUID.randomUUID();
        var removal =
                Json.createObjectBuilder()
                        .add("annotator", annotatorId)
                        .add("project", house.project.toString())
                        .add("reason", "Answers come before the report can be read.")
                        .add("evidence", "The rejected one took a few seconds.")
                        .add("assignments", Json.createArrayBuilder().add(lost))
                        .build();
        ok(operations.put("removals/" + id, Json.createObjectBuilder(removal)));
        ok(operations.put("removals/" + id, Json.createObjectBuilder(removal)));
        assertThat(annotator.get("me/removals").toString())
                .contains("before the report can be read")
                .doesNotContain("removedBy");
        try (var browser = Browser.speaking("en-US")) {
            var page = signedIn(browser, "/annotator/rejections.xhtml", "annotator-" + annotatorId);
            PlaywrightAssertions.assertThat(page.locator("[id='removals:table']"))
                    .containsText("took a few seconds");
            page.locator("[id='removals:table'] button").click();
            page.fill("[id='against:text']", "I read it the day before.");
            page.click("[id='against:send']");
            PlaywrightAssertions.assertThat(page.locator("[id='removals:table']"))
                    .containsText("Your appeal is waiting");
        }
        try (var browser = Browser.speaking("en-US")) {
            var page = signedIn(browser, "/operations/appeals.xhtml", another.name());
            page.navigate("/operations/appeal.xhtml?id=" + id);
            PlaywrightAssertions.assertThat(page.locator("main"))
                    .containsText("I read it the day before.");
            page.fill("[id='decision:reasons']", "The log says so, too.");
            page.click("[id='decision:overturn']");
            PlaywrightAssertions.assertThat(page.locator("#messages")).containsText("Decided");
        }
        var back = annotator.get("me/removals/" + id).json();
        assertThat(back.getString("endedBecause")).isEqualTo("The log says so, too.");
        assertThat(operations.get("reviewers?project=" + house.project).json().getInt("total"))
                .isEqualTo(1);
    }

    @Test
    @Order(7)
    void operations_remove_on_the_annotators_page_and_take_it_back() {
        var someone = People.person(UUID.randomUUID(), "OPERATIONS");
        try (var browser = Browser.speaking("en-US")) {
            var page =
                    signedIn(
                            browser,
                            "/operations/annotator.xhtml?id=" + annotatorId,
                            someone.name());
            page.click("[id='removals:begin']");
            page.selectOption("[id='remove:project']", house.project.toString());
            page.fill("[id='remove:reason']", "Short.");
            page.fill("[id='remove:evidence']", "Each answer of Monday is the same.");
            page.click("[id='remove:send']");
            PlaywrightAssertions.assertThat(page.locator("[id='remove:removeMessages']"))
                    .containsText("20 to 4000 characters");
            page.fill("[id='remove:reason']", "The same answer to every task.");
            page.click("[id='remove:send']");
            PlaywrightAssertions.assertThat(page.locator("[id='removals:table']"))
                    .containsText("The same answer to every task.");
            page.locator("[id='removals:table'] button").first().click();
            page.locator("[id='takeBack:reason']").waitFor();
            page.fill("[id='takeBack:reason']", "It was another annotator.");
            page.click("[id='takeBack:send']");
            PlaywrightAssertions.assertThat(page.locator("[id='removals:table']"))
                    .containsText("It was another annotator.");
        }
    }

    @Test
    @Order(8)
    void operations_correct_pay_name_evidence_and_close_tasks_where_they_see_them() {
        var someone = People.person(UUID.randomUUID(), "OPERATIONS");
        var project = "/operations/project.xhtml?id=%s&tab=".formatted(house.project);
        try (var browser = Browser.speaking("en-US")) {
            var page = signedIn(browser, project + "work", someone.name());
            page.locator("[id='work:table'] a:has-text('It was too little')").click();
            page.locator("[id='give:amount']").waitFor();
            PlaywrightAssertions.assertThat(page.locator("[id='give:annotator']")).hasValue(MARK);
            page.fill("[id='give:amount']", "0.50");
            page.fill("[id='give:reason']", "One page more than was said.");
            page.fill("[id='give:annotator']", "NOBODY-" + MARK);
            page.click("[id='give:save']");
            PlaywrightAssertions.assertThat(page.locator("[id='give:giveMessages']"))
                    .containsText("There is no such annotator.");
            page.fill("[id='give:annotator']", MARK);
            page.click("[id='give:save']");
            PlaywrightAssertions.assertThat(page.locator("[id='adjustments:table']"))
                    .containsText("One page more than was said.");

            page.navigate(project + "work");
            page.locator("[id='work:table'] a:has-text('Use as evidence')").first().click();
            page.locator("[id='remove:work']").waitFor();
            page.fill("[id='remove:reason']", "Not what was asked for, twice.");
            page.fill("[id='remove:evidence']", "This one says nothing of line 9.");
            page.click("[id='remove:send']");
            PlaywrightAssertions.assertThat(page.locator("[id='removals:table']"))
                    .containsText("nothing of line 9");

            page.navigate(project + "tasks");
            page.locator("[id='tasks:table'] button:has-text('Change')").first().click();
            page.locator("[id='standing:priority']").waitFor();
            page.fill("[id='standing:priority']", "7");
            page.locator("[id='standing:closed'] .ui-chkbox-box").click();
            page.click("[id='standing:save']");
            PlaywrightAssertions.assertThat(page.locator("[id='tasks:table']"))
                    .containsText("closed");

            page.navigate(project + "results");
            var file = page.waitForDownload(() -> page.click("main a:has-text('NDJSON')"));
            assertThat(file.suggestedFilename()).endsWith(".ndjson");
            page.navigate("/operations/quality-plan.xhtml?id=" + house.project);
            PlaywrightAssertions.assertThat(page.locator("main"))
                    .containsText("Annotations wanted of all tasks");
            page.navigate("/operations/gold.xhtml?id=" + house.project);
            page.fill("[id='withdrawing:reference']", "check-1");
            page.click("[id='withdrawing:withdraw']");
            PlaywrightAssertions.assertThat(page.locator("#messages"))
                    .containsText("does not count any more");
        }
    }

    /** Four dollars, and seven for what is accepted as it was first submitted. */
    private static JsonObjectBuilder card() {
        var base =
                Json.createObjectBuilder()
                        .add("name", "Base")
                        .add("effect", "ADD")
                        .add("amount", "4.00");
        var first =
                Json.createObjectBuilder()
                        .add("name", "First time right")
                        .add("when", Json.createObjectBuilder().add("asSubmitted", true))
                        .add("effect", "MULTIPLY")
                        .add("amount", "1.75");
        return Json.createObjectBuilder()
                .add("rules", Json.createArrayBuilder().add(base).add(first));
    }

    private static JsonObjectBuilder tasks() {
        var tasks = Json.createArrayBuilder();
        for (var name : List.of("first", "second")) {
            tasks.add(
                    Json.createObjectBuilder()
                            .add("reference", name + MARK)
                            .add(
                                    "input",
                                    Json.createObjectBuilder()
                                            .add("report", "A report of nine lines")));
        }
        var type = Json.createObjectBuilder().add("reference", "T1").add("title", "Find errors");
        return Json.createObjectBuilder().add("taskType", type).add("tasks", tasks);
    }

    private static void join() {
        var call =
                Json.createObjectBuilder()
                        .add("places", 1)
                        .add("terms", "Find errors")
                        .add("annotators", Json.createArrayBuilder().add(annotatorId));
        var path = "projects/%s/calls/%s".formatted(house.project, UUID.randomUUID());
        ok(operations.put(path, call));
        var mine = annotator.get("me/invitations").list().getJsonObject(0).getString("id");
        var yes = Json.createObjectBuilder().add("answer", "ACCEPTED");
        ok(annotator.put("me/invitations/%s/answer".formatted(mine), yes));
    }

    private static String handedIn(String name) {
        var wanted = Json.createObjectBuilder().add("project", house.project.toString());
        var claim = annotator.put("me/claims/" + UUID.randomUUID(), wanted);
        ok(claim);
        assertThat(claim.json().getString("reference")).isEqualTo(name + MARK);
        var id = claim.json().getString("id");
        var answer = Json.createObjectBuilder().add("errors", "Line 2");
        ok(
                annotator.put(
                        "me/tasks/%s/answer".formatted(id),
                        Json.createObjectBuilder().add("answer", answer)));
        return id;
    }

    private static String value(JsonObject thing, String amount) {
        return thing.getJsonObject(amount).getString("value");
    }

    private static void reject(String assignment) {
        ok(
                reviewer.caller()
                        .put(
                                "assignments/%s/decision".formatted(assignment),
                                Json.createObjectBuilder()
                                        .add("decision", "REJECTED")
                                        .add("category", "INCOMPLETE")
                                        .add("section", "Errors")
                                        .add("reason", REASON)));
    }

    private static Caller.Answer appeal(String assignment, String text) {
        return annotator.put("me/rejections/%s/appeal".formatted(assignment), text(text));
    }

    private static Caller.Answer decision(Caller who, String appeal, String decision) {
        return who.put(
                "appeals/%s/decision".formatted(appeal),
                Json.createObjectBuilder()
                        .add("decision", decision)
                        .add("reasons", "Line 4 is no error, so all are named."));
    }

    private static Page signedIn(Browser browser, String path, String name) {
        var page = browser.page();
        page.navigate(path);
        page.fill("[id='signIn:name']", name);
        page.fill("[id='signIn:password']", People.PASSWORD);
        page.click("[id='signIn:enter']");
        return page;
    }

    private static void dayEnds(OffsetDateTime end) {
        JsonObject payer = People.administrator().get("payers/" + house.payer).json();
        var body = Json.createObjectBuilder(payer);
        body.add("timeZone", "UTC").add("cutOff", end.toLocalTime().toString());
        body.add(
                "funding",
                Json.createArrayBuilder()
                        .add(
                                Json.createObjectBuilder()
                                        .add("currency", "USD")
                                        .add("minimum", "1.00")
                                        .add("kind", "US_CHECKING")
                                        .add("routingNumber", "021000021")
                                        .add("accountNumber", "123456789")));
        ok(People.administrator().put("payers/" + house.payer, body));
    }

    private static JsonObjectBuilder text(String text) {
        return Json.createObjectBuilder().add("text", text);
    }

    private static void ok(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
    }
}
