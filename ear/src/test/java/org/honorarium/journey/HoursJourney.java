package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Paid hours, from the rate to the line, and what an hour should pay, over HTTP. */
@TestMethodOrder(OrderAnnotation.class)
class HoursJourney {

    private static final String SUFFIX =
            Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private static final UUID ENTRY = UUID.randomUUID();

    private static House house;
    private static People.Person operations;
    private static Form pages;
    private static String annotator;
    private static Caller oneself;
    private static Form own;

    @BeforeAll
    static void a_project_and_a_member() {
        house = new House();
        operations = People.person(UUID.randomUUID(), "OPERATIONS");
        pages = signedIn(operations.name());
        var caller = operations.caller();
        var register =
                "WorkerId,Name,Email,Country,Town,Currency,AccountKind,RoutingNumber,AccountNumber\n"
                        + "HRS%s,A Worker,,US,Fargo,USD,US_CHECKING,021000021,123456789\n";
        House.imported(caller, caller.postCsv("imports/register", register.formatted(SUFFIX)));
        var results =
                "HITId,HITTypeId,Title,Reward,AssignmentId,WorkerId,AssignmentStatus,AcceptTime,SubmitTime,AutoApprovalTime\n"
                        + "H%1$s,T,Texts,2.00,A%1$s,HRS%1$s,Approved,2026-02-01T10:00:00Z,2026-02-01T10:05:00Z,2026-02-08T10:05:00Z\n";
        House.imported(caller, caller.postCsv(project("results"), results.formatted(SUFFIX)));
        annotator =
                caller.get("annotators?reference=HRS" + SUFFIX)
                        .json()
                        .getJsonArray("rows")
                        .getJsonObject(0)
                        .getString("id");
        oneself = People.annotator(annotator);
        own = signedIn("annotator-" + annotator);
    }

    @Test
    @Order(1)
    void without_a_rate_the_pages_say_so() {
        assertThat(own.see("/annotator/hours.xhtml").body())
                .contains("No hourly rate is agreed with you");
        assertThat(pages.see(page("hours")).body())
                .contains("No rate is set yet", "Nobody entered hours here");
        var refused = oneself.put("me/hours/" + ENTRY, entry(45));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.toString()).contains("hours-without-rate");
    }

    @Test
    @Order(2)
    void a_rate_is_set_on_the_page_and_the_annotator_is_told() {
        pages.then(page("hours"))
                .with("rate", "rate")
                .with("rate:annotator", "HRS" + SUFFIX)
                .with("rate:hourly", "24.00")
                .with("rate:from", "")
                .with("rate:setRate", "")
                .send();

        assertThat(pages.see(page("hours")).body()).contains("24.00");
        var rates = oneself.get("me/hours/rates").list();
        assertThat(rates).hasSize(1);
        assertThat(oneself.get("notices").toString()).contains("earnings/hourly-rate");
        var all = operations.caller().get(project("hourly-rates")).list();
        assertThat(all).hasSize(1);
        assertThat(all.getJsonObject(0).getString("setBy")).isEqualTo(operations.name());
    }

    @Test
    @Order(3)
    void hours_are_sent_approved_and_a_line_of_their_own() {
        var first = oneself.put("me/hours/" + ENTRY, entry(45));
        var again = oneself.put("me/hours/" + ENTRY, entry(45));
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(first.toString()).contains("\"amount\":{\"value\":\"18.00\"", "\"SENT\"");
        assertThat(pages.see(page("hours")).body())
                .contains("HRS" + SUFFIX, "Read the new guideline", "Approve", "Refuse");
        var decision = Json.createObjectBuilder().add("decision", "APPROVED");
        var path = project("hours/" + ENTRY + "/decision");

        assertThat(oneself.put(path, decision).status()).isEqualTo(403);
        var approved =
                operations
                        .caller()
                        .put(path, Json.createObjectBuilder().add("decision", "APPROVED"));

        assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
        assertThat(approved.json().getString("state")).isEqualTo("APPROVED");
        assertThat(own.see("/annotator/hours.xhtml").body())
                .contains("Read the new guideline", "Approved");
        assertThat(own.see("/annotator/lines.xhtml").body()).contains("Read the new guideline");
        assertThat(own.see("/annotator/price.xhtml?id=" + ENTRY).body())
                .contains("there is nothing more to explain");
    }

    @Test
    @Order(4)
    void floors_are_set_and_looked_at() {
        var floor =
                Json.createObjectBuilder()
                        .add(
                                "hourly",
                                Json.createObjectBuilder()
                                        .add("value", "15.00")
                                        .add("currency", "NZD"));
        var put = operations.caller().put("wage-floors/NZ", floor);

        assertThat(put.status()).as(put.toString()).isEqualTo(200);
        assertThat(pages.see("/operations/wages.xhtml").body()).contains("15.00", "NZ");
        assertThat(operations.caller().get("hourly-wages").status()).isEqualTo(200);
        assertThat(oneself.get("hourly-wages").status()).isEqualTo(403);
        assertThat(own.see("/operations/wages.xhtml").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void outcomes_are_written_as_rules_and_read_in_words() {
        var base =
                Json.createObjectBuilder()
                        .add("name", "Base")
                        .add("effect", "ADD")
                        .add("amount", "1.00");
        var accurate =
                Json.createObjectBuilder()
                        .add("name", "Accurate")
                        .add("effect", "ADD")
                        .add("amount", "0.50")
                        .add("when", Json.createObjectBuilder().add("accuracy", "97.5"));
        var first =
                Json.createObjectBuilder()
                        .add("name", "First time right")
                        .add("effect", "MULTIPLY")
                        .add("amount", "1.2")
                        .add("when", Json.createObjectBuilder().add("asSubmitted", true));
        var rules = Json.createArrayBuilder().add(base).add(accurate).add(first).build();
        var caller = operations.caller();

        var published =
                caller.put(project("rate-card"), Json.createObjectBuilder().add("rules", rules));

        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        assertThat(published.toString())
                .contains("{\"accuracy\":\"97.5\"}", "{\"asSubmitted\":true}");
        assertThat(pages.see(page("pay")).body())
                .contains("at least 97.5 % accurate", "accepted as first submitted");
        var all =
                caller.post(
                        project("rate-card/preview-of-client?month=2026-02"),
                        Json.createObjectBuilder().add("rules", rules));
        assertThat(all.status()).as(all.toString()).isEqualTo(200);
        assertThat(all.json().getJsonArray("projects")).hasSize(1);
        assertThat(all.toString()).contains("\"would\":{\"value\":\"1.20\"");
    }

    private static JsonObjectBuilder entry(int minutes) {
        return Json.createObjectBuilder()
                .add("project", house.project.toString())
                .add("day", LocalDate.now(ZoneOffset.UTC).toString())
                .add("minutes", minutes)
                .add("purpose", "Read the new guideline");
    }

    private static String project(String path) {
        return "projects/%s/%s".formatted(house.project, path);
    }

    private static String page(String name) {
        return "/operations/%s.xhtml?id=%s".formatted(name, house.project);
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
