package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a payer is set to, proposed by one and confirmed by another, by API and on the pages. */
@TestMethodOrder(OrderAnnotation.class)
class PaySettingsJourney {

    private static final UUID PROPOSAL = UUID.randomUUID();

    private static House house;
    private static Caller first;
    private static Caller second;
    private static Form pages;
    private static Form adminPages;

    @BeforeAll
    static void two_of_finance_and_an_administrator() {
        house = new House();
        var one = People.person(UUID.randomUUID(), "FINANCE");
        first = one.caller();
        second = People.person(UUID.randomUUID(), "FINANCE").caller();
        pages = signedIn(one.name());
        adminPages = signedIn(People.person(UUID.randomUUID(), "ADMIN").name());
    }

    @Test
    @Order(1)
    void pay_days_are_proposed_by_api_and_shown_to_both() {
        var fridays =
                terms().add(
                                "payDays",
                                body().add("on", "WEEKDAYS")
                                        .add("days", Json.createArrayBuilder().add(5).add(1)));
        var proposed = first.put(path(PROPOSAL), fridays);
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(200);
        assertThat(proposed.toString())
                .contains("\"PROPOSED\"", "\"what\":\"payDays\"", "\"after\":\"WEEKDAYS 1,5\"");
        assertThat(first.put("payers/" + house.payer, terms()).status()).isEqualTo(403);

        assertThat(pages.see("/finance/payer-changes.xhtml").body())
                .contains("Payer " + house.payer, "Monday, Friday", "Every night");
        assertThat(adminPages.see("/admin/payer-changes.xhtml").body())
                .contains("Monday, Friday", "Refuse");
    }

    @Test
    @Order(2)
    void another_person_puts_them_in_force() {
        var mine = first.put(path(PROPOSAL) + "/confirmation", body());
        assertThat(mine.status()).isEqualTo(403);
        assertThat(mine.toString()).contains("payers/another-person-confirms");

        var confirmed = second.put(path(PROPOSAL) + "/confirmation", body());
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
        assertThat(confirmed.toString()).contains("\"IN_FORCE\"");
        assertThat(second.get("payers/" + house.payer).toString())
                .contains("\"on\":\"WEEKDAYS\"", "\"days\":[1,5]", "\"silentAfter\":5");
        assertThat(second.get(path(UUID.randomUUID())).status()).isEqualTo(404);
        var wrong =
                first.put(
                        path(UUID.randomUUID()),
                        terms().add("payDays", body().add("on", "WEEKDAYS")));
        assertThat(wrong.status()).as(wrong.toString()).isEqualTo(422);
    }

    @Test
    @Order(3)
    void finance_proposes_on_the_page() {
        assertThat(pages.see("/finance/payer.xhtml?id=" + house.payer).body())
                .contains("••••6789")
                .doesNotContain("123456789");
        var sent =
                pages.then("/finance/payer.xhtml?id=" + house.payer)
                        .with("payer", "payer")
                        .with("payer:name", "Payer " + house.payer)
                        .with("payer:town", "New York")
                        .with("payer:country_input", "US")
                        .with("payer:timeZone_input", "America/New_York")
                        .with("payer:cutOff", "22:15")
                        .with("payer:on_input", "BANK_DAYS")
                        .with("payer:silentAfter", "7")
                        .with("payer:accounts:0:currency", "USD")
                        .with("payer:accounts:0:minimum", "1.00")
                        .with("payer:accounts:0:kind_input", "US_CHECKING")
                        .with("payer:accounts:0:bank", "021000021")
                        .with("payer:accounts:0:number", "123456789")
                        .with("payer:save", "")
                        .send();

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(pages.see("/finance/payer-changes.xhtml").body())
                .contains("22:15", "Bank days only");
        assertThat(first.get("payers/%s/proposals".formatted(house.payer)).toString())
                .contains("\"silentAfter\":7", "\"what\":\"cutOff\"");
        assertThat(second.get("payers/" + house.payer).toString()).contains("\"23:00\"");
    }

    @Test
    @Order(4)
    void taxes_debts_and_tax_forms_stand_on_the_same_page() {
        var unknown = "setting-changes/%s/confirmation".formatted(UUID.randomUUID());

        assertThat(pages.see("/finance/payer-changes.xhtml").body())
                .contains("Taxes, debts, tax forms and payment files");
        assertThat(first.get("setting-changes").status()).isEqualTo(200);
        assertThat(second.put(unknown, body()).status()).isEqualTo(404);
    }

    private static String path(UUID proposal) {
        return "payers/%s/proposals/%s".formatted(house.payer, proposal);
    }

    private static JsonObjectBuilder terms() {
        return body().add("name", "Payer " + house.payer)
                .add("country", "US")
                .add("town", "New York")
                .add("timeZone", "America/New_York")
                .add("cutOff", "23:00")
                .add(
                        "funding",
                        Json.createArrayBuilder()
                                .add(
                                        body().add("currency", "USD")
                                                .add("minimum", "1.00")
                                                .add("kind", "US_CHECKING")
                                                .add("routingNumber", "021000021")
                                                .add("accountNumber", "123456789")));
    }

    private static JsonObjectBuilder body() {
        return Json.createObjectBuilder();
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
