package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A rate card over the API and on the pages, from the first version to the announced next one. */
@TestMethodOrder(OrderAnnotation.class)
class PricingJourney {

    private static final Pattern FIRST_ROW = Pattern.compile("name=\"(form:[^\"]*)0:name\"");

    private static final Pattern OWN_CARD = Pattern.compile("subject=([0-9a-f-]{36})");

    private static House house;
    private static People.Person operations;
    private static Form pages;

    @BeforeAll
    static void a_project() {
        house = new House();
        operations = People.person(UUID.randomUUID(), "OPERATIONS");
        pages = signedIn(operations.name());
    }

    @Test
    @Order(1)
    void a_project_without_a_card_says_so() {
        assertThat(operations.caller().get(card()).list()).isEmpty();
        assertThat(page()).contains("This project has no rate card yet");
    }

    @Test
    @Order(2)
    void what_is_wrong_is_said_with_its_place() {
        refused(rules(rule("Base", "MULTIPLY", "2")), "/rules/0", "the base first");
        refused(rules(rule("Base", "ADD", "abc")), "/rules/0/amount", "12.34");
        refused(
                rules(rule("Base", "ADD", "1").add("when", Json.createObjectBuilder())),
                "/rules/0/when",
                "weekend");
        refused(
                rules(rule("Base", "ADD", "1")).add("startsAt", "2020-01-01T00:00:00Z"),
                "starts-too-early",
                "earliest");
        refused(rules(rule("Base", "ADD", "1")).add("timeZone", "Moon"), "/timeZone", "Moon");
    }

    @Test
    @Order(3)
    void a_card_is_published_once_and_read_by_everybody_who_may() {
        var first = operations.caller().put(card(), fourRules());
        var again = operations.caller().put(card(), fourRules());

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(first.toString())
                .contains("\"cap\":{\"value\":\"100.00\",\"currency\":\"USD\"}")
                .contains("\"timeZone\":\"America/New_York\"");
        assertThat(People.somebody("AUDITOR").get(cards()).list()).hasSize(1);
        assertThat(People.somebody("REVIEWER").get(cards()).list()).hasSize(1);
        assertThat(People.somebody("FINANCE").put(card(), fourRules()).status()).isEqualTo(403);
    }

    @Test
    @Order(4)
    void the_page_shows_the_card_in_words() {
        assertThat(page())
                .contains("In force since")
                .contains("+ 0.0015 for each character (length)")
                .contains("difficulty is at least 4")
                .contains("on weekends")
                .contains("100.00\u00a0USD");
        assertThat(pages.see("/operations/project.xhtml?id=" + house.project).body())
                .contains("/operations/pay.xhtml?id=" + house.project);
    }

    @Test
    @Order(5)
    void the_next_version_is_written_on_the_page_and_begins_later() {
        var row = FIRST_ROW.matcher(page());
        assertThat(row.find()).isTrue();
        var answer =
                pages.then("/operations/pay.xhtml?id=" + house.project)
                        .with("form", "form")
                        .with(row.group(1) + "0:name", "Base")
                        .with(row.group(1) + "0:what", "")
                        .with(row.group(1) + "0:effect", "ADD")
                        .with(row.group(1) + "0:amount", "0.50")
                        .with(row.group(1) + "0:unit", "ANNOTATION")
                        .with("form:cap", "50.00")
                        .with("form:rounding", "HALF_UP")
                        .with("form:zone", "UTC")
                        .with("form:starts", "2100-01-01 00:00")
                        .with("form:publish", "")
                        .send();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var versions = operations.caller().get(card()).list();
        assertThat(versions).hasSize(2);
        assertThat(versions.getJsonObject(0).toString())
                .contains("\"startsAt\":\"2100-01-01T00:00:00Z\"", "HALF_UP", "50.00", "0.5");
        assertThat(page()).contains("Will be in force from", "In force since");
    }

    @Test
    @Order(6)
    void annotators_read_what_pays_now_and_what_will_and_were_told() {
        var suffix = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        var caller = operations.caller();
        var register =
                "WorkerId,Name,Email,Country,Town,Currency,AccountKind,RoutingNumber,AccountNumber\n"
                        + "PAY%s,A Worker,,US,Fargo,USD,US_CHECKING,021000021,123456789\n";
        House.imported(caller, caller.postCsv("imports/register", register.formatted(suffix)));
        var results =
                "HITId,HITTypeId,Title,Reward,AssignmentId,WorkerId,AssignmentStatus,AcceptTime,SubmitTime,AutoApprovalTime\n"
                        + "H%1$s,T,Texts,2.00,A%1$s,PAY%1$s,Approved,2026-02-01T10:00:00Z,2026-02-01T10:05:00Z,2026-02-08T10:05:00Z\n";
        House.imported(
                caller,
                caller.postCsv(
                        "projects/%s/results".formatted(house.project), results.formatted(suffix)));
        var found = caller.get("annotators?reference=PAY" + suffix).json();
        var id = found.getJsonArray("rows").getJsonObject(0).getString("id");
        var annotator = People.annotator(id);
        var own = signedIn("annotator-" + id);

        assertThat(own.see("/annotator/pay.xhtml?id=" + house.project).body())
                .contains("In force since", "Will be in force from", "difficulty is at least 4");
        assertThat(own.see("/operations/pay.xhtml?id=" + house.project).statusCode())
                .isEqualTo(404);
        assertThat(annotator.get(cards()).list()).hasSize(2);

        caller.put(
                card(), rules(rule("Base", "ADD", "0.60")).add("startsAt", "2101-01-01T00:00:00Z"));

        assertThat(annotator.get("notices").toString())
                .contains(
                        "pricing/new-version", "Base +0.5 ", "Base +0.6 ", "2101-01-01 00:00 UTC");
        assertThat(own.see("/notices.xhtml").body()).contains("pays differently");
        var preview =
                caller.post(
                        card() + "/preview?month=2026-02&floor=9.00",
                        rules(rule("Base", "ADD", "0.60")));
        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        assertThat(preview.json().getInt("annotations")).isOne();
        assertThat(preview.toString()).contains("\"would\":{\"value\":\"0.60\"");
        var byCountry =
                caller.post(card() + "/preview?month=2026-02", rules(rule("Base", "ADD", "0.60")));
        assertThat(byCountry.json()).doesNotContainKey("floor");
        assertThat(byCountry.json().getJsonArray("floors")).isEmpty();
    }

    @Test
    @Order(7)
    void quotes_of_a_month_are_replayed_by_finance() {
        var replay = People.somebody("FINANCE").get("quotes/2026-02/replay");

        assertThat(replay.status()).as(replay.toString()).isEqualTo(200);
        assertThat(replay.json().getInt("different")).isZero();
        assertThat(People.somebody("FINANCE").get("quotes/never/replay").status()).isEqualTo(404);
    }

    @Test
    @Order(8)
    void a_task_type_gets_its_own_card_and_goes_back_to_the_projects() {
        var caller = operations.caller();
        var link = OWN_CARD.matcher(page());
        assertThat(link.find()).isTrue();
        var type = link.group(1);
        var own = "projects/%s/task-types/%s/rate-card".formatted(house.project, type);
        assertThat(caller.delete(own).status()).isEqualTo(409);

        var first = caller.put(own, rules(rule("Base", "ADD", "3.00")));

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(Instant.parse(first.json().getString("startsAt"))).isAfter(Instant.now());
        var page = "/operations/pay.xhtml?id=%s&subject=%s".formatted(house.project, type);
        assertThat(pages.see(page).body()).contains("Will be in force from", "Go back");
        var wrong = caller.delete(own + "?startsAt=tomorrow");
        assertThat(wrong.status()).as(wrong.toString()).isEqualTo(422);
        var answer =
                pages.then(page)
                        .with("back", "back")
                        .with("back:starts", "2100-06-01 00:00")
                        .with("back:goBack", "")
                        .send();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var back = caller.get(own).list().getJsonObject(0);
        assertThat(back.getBoolean("backToProject")).isTrue();
        assertThat(pages.see(page).body()).contains("card counts again.");
        var sooner = caller.delete(own);
        assertThat(sooner.status()).as(sooner.toString()).isEqualTo(200);
        assertThat(sooner.json().getInt("version")).isEqualTo(2);
    }

    @Test
    @Order(9)
    void finance_sees_every_budget_and_computes_quotes_again_on_a_page() {
        var budget =
                Json.createObjectBuilder()
                        .add(
                                "amount",
                                Json.createObjectBuilder()
                                        .add("value", "250.00")
                                        .add("currency", "USD"))
                        .add("warnPercent", 65);
        var path = "projects/%s/budget".formatted(house.project);
        assertThat(operations.caller().put(path, budget).status()).isEqualTo(200);
        assertThat(page()).contains("250.00\u00a0USD", "value=\"65\"");
        assertThat(pages.see("/operations/project.xhtml?id=" + house.project).body())
                .contains("250.00\u00a0USD");
        assertThat(pages.see("/operations/projects.xhtml").statusCode()).isEqualTo(200);
        var finance = People.person(UUID.randomUUID(), "FINANCE");
        var own = signedIn(finance.name());
        assertThat(own.see("/finance/budgets.xhtml").body()).contains("250.00\u00a0USD", "65 %");
        assertThat(finance.caller().get("budgets").list().toString()).contains("250.00");
        assertThat(own.see("/finance/quotes.xhtml").body()).contains("Compute again");
        assertThat(own.see("/finance/quotes.xhtml?month=2026-02").body())
                .contains("Nothing was quoted in");
        assertThat(own.see("/finance/quotes.xhtml?month=soon").body()).contains("That is no month");

        assertThat(operations.caller().delete(path).status()).isEqualTo(204);
        assertThat(operations.caller().get(path).status()).isEqualTo(404);
    }

    @Test
    @Order(10)
    void looking_back_on_the_page_says_against_which_floors_it_held_everybody() {
        var suffix = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        var caller = operations.caller();
        var register =
                "WorkerId,Name,Email,Country,Town,Currency,AccountKind,RoutingNumber,AccountNumber\n"
                        + "LOW%s,A Worker,,US,Fargo,USD,US_CHECKING,021000021,123456789\n";
        House.imported(caller, caller.postCsv("imports/register", register.formatted(suffix)));
        var day = YearMonth.now(ZoneOffset.UTC).minusMonths(1).atDay(5);
        var results =
                "HITId,HITTypeId,Title,Reward,AssignmentId,WorkerId,AssignmentStatus,AcceptTime,SubmitTime,ApprovalTime,WorkTimeInSeconds\n"
                        + "L%1$s,T,Texts,2.00,L%1$s,LOW%1$s,Approved,%2$sT10:00:00Z,%2$sT10:05:00Z,%2$sT10:06:00Z,240\n";
        House.imported(
                caller,
                caller.postCsv(
                        "projects/%s/results".formatted(house.project),
                        results.formatted(suffix, day)));
        assertThat(caller.put("wage-floors/US", floor("9.00")).status()).isEqualTo(200);

        assertThat(lookBack(""))
                .contains("Each was held against the floor of their own country")
                .contains("US: 9.00\u00a0USD an hour (1 annotators)")
                .contains("annotators would be below the floor of their country")
                .contains("7.50\u00a0USD an hour, the floor in US 9.00\u00a0USD");
        assertThat(lookBack("7.00"))
                .contains("annotators would be below 7.00\u00a0USD")
                .doesNotContain("Each was held against");
        assertThat(caller.put("wage-floors/US", floor("0.00")).status()).isEqualTo(200);
        assertThat(lookBack("")).contains("1 annotators live where no floor is set");
    }

    /** Half a dollar for each annotation. */
    private static String lookBack(String floor) {
        var row = FIRST_ROW.matcher(page());
        assertThat(row.find()).isTrue();
        return pages.then("/operations/pay.xhtml?id=" + house.project)
                .with("form", "form")
                .with(row.group(1) + "0:name", "Base")
                .with(row.group(1) + "0:what", "")
                .with(row.group(1) + "0:effect", "ADD")
                .with(row.group(1) + "0:amount", "0.50")
                .with(row.group(1) + "0:unit", "ANNOTATION")
                .with("form:cap", "50.00")
                .with("form:rounding", "HALF_UP")
                .with("form:zone", "UTC")
                .with("form:starts", "")
                .with("form:floor", floor)
                .with("form:lookBack", "")
                .send()
                .body();
    }

    private static JsonObjectBuilder floor(String hourly) {
        return Json.createObjectBuilder()
                .add(
                        "hourly",
                        Json.createObjectBuilder().add("value", hourly).add("currency", "USD"));
    }

    private static JsonObjectBuilder fourRules() {
        return rules(
                rule("Base", "ADD", "0.12"),
                rule("By length", "ADD", "0.0015")
                        .add("unit", "CHARACTER")
                        .add("counted", "length"),
                rule("Weekend", "MULTIPLY", "1.5")
                        .add("when", Json.createObjectBuilder().add("weekend", true)),
                rule("Difficult", "ADD", "2.50")
                        .add(
                                "when",
                                Json.createObjectBuilder()
                                        .add("variable", "difficulty")
                                        .add("comparator", "AT_LEAST")
                                        .add("values", Json.createArrayBuilder().add("4"))));
    }

    private static void refused(JsonObjectBuilder body, String... said) {
        var answer = operations.caller().put(card(), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.toString()).contains(said);
    }

    private static JsonObjectBuilder rule(String name, String effect, String amount) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("effect", effect)
                .add("amount", amount);
    }

    private static JsonObjectBuilder rules(JsonObjectBuilder... rules) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (var rule : rules) {
            all.add(rule);
        }
        return Json.createObjectBuilder().add("rules", all);
    }

    private static String page() {
        return pages.see("/operations/pay.xhtml?id=" + house.project).body();
    }

    private static String card() {
        return "projects/%s/rate-card".formatted(house.project);
    }

    private static String cards() {
        return "projects/%s/rate-cards".formatted(house.project);
    }

    private static Form signedIn(String name) {
        var form =
                Form.on("/sign-in.xhtml")
                        .with("signIn", "signIn")
                        .with("signIn:name", name)
                        .with("signIn:password", People.PASSWORD)
                        .with("signIn:enter", "");
        form.send();
        return form;
    }
}
