package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A clawback, a rate of exchange and a tax rule, by API and on the pages, over HTTP. */
@TestMethodOrder(OrderAnnotation.class)
class DebtsJourney {

    private static final String SUFFIX =
            Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private static final UUID DEBT = UUID.randomUUID();
    private static final UUID RULE = UUID.randomUUID();

    private static House house;
    private static People.Person first;
    private static People.Person second;
    private static Form pages;
    private static String annotator;
    private static Caller oneself;
    private static Form own;

    @BeforeAll
    static void an_annotator_and_two_of_finance() {
        house = new House();
        var operations = People.somebody("OPERATIONS");
        var register =
                "WorkerId,Name,Email,Country,Town,Currency,AccountKind,RoutingNumber,AccountNumber\n"
                        + "DBT%s,A Worker,,US,Fargo,USD,US_CHECKING,021000021,123456789\n";
        House.imported(
                operations, operations.postCsv("imports/register", register.formatted(SUFFIX)));
        annotator =
                operations
                        .get("annotators?reference=DBT" + SUFFIX)
                        .json()
                        .getJsonArray("rows")
                        .getJsonObject(0)
                        .getString("id");
        oneself = People.annotator(annotator);
        own = signedIn("annotator-" + annotator);
        first = People.person(UUID.randomUUID(), "FINANCE");
        second = People.person(UUID.randomUUID(), "FINANCE");
        pages = signedIn(second.name());
    }

    @Test
    @Order(1)
    void one_of_finance_proposes_and_another_decides_on_the_page() {
        var proposed = first.caller().put("debts/" + DEBT, debt());
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(200);
        assertThat(first.caller().put("debts/" + DEBT, debt()).json()).isEqualTo(proposed.json());
        assertThat(oneself.get("debts").status()).isEqualTo(403);
        assertThat(pages.see("/finance/debts.xhtml").body())
                .contains("DBT" + SUFFIX, "The same was paid twice", "Put in force", "Refuse");
        var decision = Json.createObjectBuilder().add("inForce", true);

        var refused = first.caller().put("debts/" + DEBT + "/decision", decision);
        assertThat(refused.toString()).contains("proposer-decides");
        var decided =
                second.caller()
                        .put(
                                "debts/" + DEBT + "/decision",
                                Json.createObjectBuilder().add("inForce", true));

        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
        assertThat(decided.json().getString("state")).isEqualTo("IN_FORCE");
        assertThat(oneself.get("notices").toString()).contains("debts/in-force");
        assertThat(oneself.get("annotators/" + annotator + "/debts").toString())
                .contains("\"left\":{\"value\":\"3.00\"");
        assertThat(own.see("/annotator/debts.xhtml").body())
                .contains("What you owe", "The same was paid twice", "3.00");
        assertThat(own.see("/finance/debts.xhtml").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void the_rest_is_forgiven_and_the_payers_terms_are_changed() {
        var forgiven =
                first.caller()
                        .put(
                                "debts/" + DEBT + "/forgiving",
                                Json.createObjectBuilder().add("reason", "Long ago"));
        assertThat(forgiven.toString()).contains("\"left\":{\"value\":\"0.00\"");
        var path = "payers/" + house.payer + "/debt-terms";
        assertThat(first.caller().get(path).toString()).contains("25", "7");
        var terms = Json.createObjectBuilder().add("sharePercent", 40).add("noticeDays", 30);
        assertThat(first.caller().put(path, terms).status()).isEqualTo(200);
        assertThat(pages.see("/finance/debts.xhtml").body()).contains("40 %", "30 days");
        assertThat(
                        signedIn(People.person(UUID.randomUUID(), "OPERATIONS").name())
                                .see("/operations/debts.xhtml")
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(3)
    void rates_are_loaded_as_a_file_all_or_nothing() {
        var head = "From,To,Rate,Source,QuotedAt\n";
        var good = "NZD,AUD,0.91234,Journey %s,2026-03-02T15:00:00Z\n".formatted(SUFFIX);

        var bad = first.caller().postCsv("exchange-rates", head + good + "NZD,AUD,0,x,now\n");
        assertThat(bad.status()).as(bad.toString()).isEqualTo(422);
        assertThat(bad.toString()).contains("line-wrong", "\"3\"");
        var endless = first.caller().postCsv("exchange-rates", head + good + "N".repeat(5_000));
        assertThat(endless.status()).as(endless.toString()).isEqualTo(422);
        assertThat(endless.toString()).contains("line-wrong", "\"3\"", "more than 1000 characters");
        var added = first.caller().postCsv("exchange-rates", head + good);
        assertThat(added.toString()).as(added.toString()).contains("\"added\":1");
        assertThat(first.caller().postCsv("exchange-rates", head + good).toString())
                .contains("\"added\":0");
        assertThat(pages.see("/finance/rates.xhtml").body())
                .contains("0.91234", "Journey " + SUFFIX);
        assertThat(oneself.get("exchange-rates?from=NZD").toString()).contains("0.91234");
    }

    @Test
    @Order(4)
    void a_tax_rule_is_set_and_ended() {
        var path = "payers/" + house.payer + "/tax-rules/" + RULE;
        var page = "/finance/tax.xhtml?id=" + house.payer;
        assertThat(pages.see(page).body()).contains("Nothing is withheld");

        var set = first.caller().put(path, rule());
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(first.caller().put(path, rule()).json()).isEqualTo(set.json());
        assertThat(pages.see(page).body()).contains("Backup withholding", "24 %");
        var end = Json.createObjectBuilder().add("endsOn", "2027-12-31");
        assertThat(first.caller().put(path + "/end", end).status()).isEqualTo(200);
        assertThat(first.caller().get("payers/" + house.payer + "/tax-rules").toString())
                .contains("2027-12-31");
    }

    private static JsonObjectBuilder rule() {
        return Json.createObjectBuilder()
                .add("country", "US")
                .add("place", 1)
                .add("name", "Backup withholding")
                .add("share", "0.24")
                .add("basis", "PAYOUT")
                .add("startsOn", "2027-01-01");
    }

    private static JsonObjectBuilder debt() {
        return Json.createObjectBuilder()
                .add("payer", house.payer.toString())
                .add("annotator", annotator)
                .add(
                        "amount",
                        Json.createObjectBuilder().add("value", "3.00").add("currency", "USD"))
                .add("cause", "PAID_TWICE")
                .add("explanation", "The same was paid twice");
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
