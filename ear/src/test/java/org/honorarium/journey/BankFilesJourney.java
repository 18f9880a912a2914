package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What banks need before they take a file: their days, what they agreed, and new accounts. */
@TestMethodOrder(OrderAnnotation.class)
class BankFilesJourney {

    private static final String SUFFIX =
            Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private static final UUID PRENOTES = UUID.randomUUID();

    private static House house;
    private static People.Person administrator;
    private static People.Person finance;
    private static Form adminPages;
    private static Form financePages;

    @BeforeAll
    static void a_house_that_owes_somebody() {
        house = new House();
        administrator = People.person(UUID.randomUUID(), "ADMIN");
        finance = People.person(UUID.randomUUID(), "FINANCE");
        adminPages = signedIn(administrator.name());
        financePages = signedIn(finance.name());
        var operations = People.somebody("OPERATIONS");
        var register =
                "WorkerId,Name,Email,Country,Town,Currency,AccountKind,RoutingNumber,AccountNumber\n"
                        + "BNK%s,A Worker,,US,Fargo,USD,US_SAVINGS,021000021,123456789\n";
        House.imported(
                operations, operations.postCsv("imports/register", register.formatted(SUFFIX)));
        var results =
                "HITId,HITTypeId,Title,Reward,AssignmentId,WorkerId,AssignmentStatus,AcceptTime,SubmitTime,AutoApprovalTime\n"
                        + "H%1$s,T,Texts,2.00,A%1$s,BNK%1$s,Approved,2026-02-01T10:00:00Z,2026-02-01T10:05:00Z,2026-02-08T10:05:00Z\n";
        House.imported(
                operations,
                operations.postCsv(
                        "projects/%s/results".formatted(house.project), results.formatted(SUFFIX)));
    }

    @Test
    @Order(1)
    void finance_sees_the_bank_days_of_every_calendar() {
        var days = financePages.see("/finance/bank-days.xhtml?calendar=FEDWIRE&year=2026").body();
        assertThat(days).contains("Thanksgiving Day", "Juneteenth", "frbservices.org", "2027");
        for (var calendar : List.of("TARGET", "BACS", "ZENGIN")) {
            var page = "/finance/bank-days.xhtml?calendar=%s&year=2026".formatted(calendar);
            assertThat(financePages.see(page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(financePages.see("/finance/bank-days.xhtml?calendar=MOON").statusCode())
                .isEqualTo(404);

        var api = finance.caller().get("bank-calendars/ZENGIN/years/2026").json();
        assertThat(api.getJsonArray("days")).hasSize(19);
        assertThat(api.toString()).contains("\"day\":\"2026-09-22\"", "\"CITIZENS\"");
        assertThat(finance.caller().get("bank-calendars").list()).hasSize(4);
        assertThat(finance.caller().get("bank-calendars/TARGET/years/1999").status())
                .isEqualTo(422);
    }

    @Test
    @Order(2)
    void an_administrator_announces_a_closing_day_on_the_page() {
        adminPages
                .then("/admin/bank-days.xhtml?calendar=FEDWIRE&year=2040")
                .with("announce", "announce")
                .with("announce:day_input", "2040-02-08")
                .with("announce:closed_input", "true")
                .with("announce:reason", "A storm over the coast")
                .with("announce:save", "")
                .send();

        assertThat(financePages.see("/finance/bank-days.xhtml?calendar=FEDWIRE&year=2040").body())
                .contains("A storm over the coast", administrator.name());
        var day = finance.caller().get("bank-calendars/FEDWIRE/days/2040-02-08").json();
        assertThat(day.getBoolean("bankDay")).isFalse();
        var open = Json.createObjectBuilder().add("closed", false).add("reason", "It passed");
        assertThat(
                        administrator
                                .caller()
                                .put("bank-calendars/FEDWIRE/days/2040-02-08", open)
                                .json()
                                .getBoolean("bankDay"))
                .isTrue();
        var again = Json.createObjectBuilder().add("closed", true).add("reason", "By finance");
        assertThat(finance.caller().put("bank-calendars/FEDWIRE/days/2040-02-08", again).status())
                .isEqualTo(403);
        assertThat(financePages.see("/admin/bank-days.xhtml").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void what_the_bank_agreed_is_put_down_on_the_page() {
        var page = "/admin/originator.xhtml?id=" + house.payer;
        assertThat(adminPages.see("/admin/payers.xhtml").statusCode()).isEqualTo(200);
        assertThat(adminPages.see(page).body()).contains("Immediate destination");
        assertThat(finance.caller().get(originator("NACHA")).status()).isEqualTo(404);

        adminPages
                .then(page)
                .with("ach", "ach")
                .with("ach:immediateDestination", "021000021")
                .with("ach:immediateDestinationName", "A Bank")
                .with("ach:immediateOrigin", "1123456789")
                .with("ach:immediateOriginName", "Honorarium Inc.")
                .with("ach:companyName", "HONORARIUM")
                .with("ach:companyId", "1123456789")
                .with("ach:odfi", "02100002")
                .with("ach:entryClass_input", "PPD")
                .with("ach:save", "")
                .send();

        var agreed = finance.caller().get(originator("NACHA")).json();
        assertThat(agreed.getString("odfi")).isEqualTo("02100002");
        assertThat(adminPages.see(page).body()).contains("1123456789");
        var yen = zengin();
        assertThat(administrator.caller().put(originator("ZENGIN"), yen).toString())
                .contains("422", "originator-account-missing");
    }

    @Test
    @Order(4)
    void finance_asks_about_new_accounts_once() {
        assertThat(financePages.see("/finance/prenotes.xhtml").body())
                .contains("Ask about new accounts");
        var written = finance.caller().put("prenote-files/" + PRENOTES, body());

        assertThat(written.status()).as(written.toString()).isEqualTo(200);
        assertThat(written.json().getInt("entries")).isEqualTo(1);
        var bytes = finance.caller().get("prenote-files/%s/NACHA".formatted(PRENOTES));
        assertThat(new String(bytes.bytes(), StandardCharsets.US_ASCII))
                .contains("\n633021000021123456789        0000000000");
        assertThat(financePages.see("/finance/prenotes.xhtml").body()).contains("PRENOTES-");
        assertThat(financePages.see("/finance/prenote-download.xhtml?id=" + PRENOTES).body())
                .isEqualTo(new String(bytes.bytes(), StandardCharsets.US_ASCII));

        var before = files();
        financePages
                .then("/finance/prenotes.xhtml")
                .with("ask", "ask")
                .with("ask:file", UUID.randomUUID().toString())
                .with("ask:payer_input", house.payer.toString())
                .with("ask:write", "")
                .send();
        assertThat(files()).as("nothing is asked twice").isEqualTo(before);
        var another = finance.caller().put("prenote-files/" + UUID.randomUUID(), body());
        assertThat(another.toString()).contains("422", "no-new-accounts");
    }

    @Test
    @Order(5)
    void finance_gives_the_prenotes_to_the_bank_and_sees_how_far_each_account_is() {
        var accounts = "/finance/prenote-accounts.xhtml?id=" + PRENOTES;
        assertThat(financePages.see(accounts).body())
                .contains("Not at the bank yet", "6789")
                .doesNotContain("123456789");
        assertThat(
                        financePages
                                .see(
                                        "/finance/usage.xhtml?id=%s&currency=USD"
                                                .formatted(house.payer))
                                .body())
                .contains("before the first payout (prenotes)");

        var sent = finance.caller().put("prenote-files/" + PRENOTES + "/handover", body());

        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
        var clear = sent.json().getString("clearOn");
        assertThat(financePages.see(accounts).body()).contains("Asked");
        assertThat(financePages.see("/finance/prenotes.xhtml").body())
                .contains("Given to the bank");
        var asked = finance.caller().get("prenote-files/%s/accounts".formatted(PRENOTES)).json();
        var one = asked.getJsonArray("rows").getJsonObject(0);
        assertThat(one.getString("state")).isEqualTo("ASKED");
        assertThat(one.getString("clearOn")).isEqualTo(clear);
        var again = finance.caller().put("prenote-files/" + PRENOTES + "/handover", body());
        assertThat(again.json()).isEqualTo(sent.json());
    }

    private static int files() {
        return finance.caller().get("prenote-files").json().getInt("total");
    }

    private static JsonObjectBuilder body() {
        return Json.createObjectBuilder().add("payer", house.payer.toString());
    }

    private static JsonObjectBuilder zengin() {
        return Json.createObjectBuilder()
                .add("clientCode", "0123456789")
                .add("clientName", "カ）オノラリウム");
    }

    private static String originator(String format) {
        return "payers/%s/originators/%s".formatted(house.payer, format);
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
