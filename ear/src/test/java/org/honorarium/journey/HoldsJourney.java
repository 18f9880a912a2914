package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.honorarium.session.ServerSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Holds, choices, bank details, stops and lists, over HTTP and on the pages. */
@TestMethodOrder(OrderAnnotation.class)
class HoldsJourney {

    private static final String SUFFIX =
            Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private static final UUID HOLD = UUID.randomUUID();

    private static House house;
    private static Caller finance;
    private static Caller operations;
    private static Form financePages;
    private static Form operationsPages;
    private static String annotator;
    private static Caller oneself;
    private static Form own;

    @BeforeAll
    static void a_payee_with_an_account() {
        house = new House();
        var person = People.person(UUID.randomUUID(), "OPERATIONS");
        operations = person.caller();
        operationsPages = signedIn(person.name());
        var money = People.person(UUID.randomUUID(), "FINANCE");
        finance = money.caller();
        financePages = signedIn(money.name());
        var register =
                "WorkerId,Name,Email,Country,Town,Currency,AccountKind,RoutingNumber,AccountNumber\n"
                        + "HLD%s,A Worker,,US,Fargo,USD,US_CHECKING,021000021,123456789\n";
        House.imported(
                operations, operations.postCsv("imports/register", register.formatted(SUFFIX)));
        var results =
                "HITId,HITTypeId,Title,Reward,AssignmentId,WorkerId,AssignmentStatus,AcceptTime,SubmitTime,AutoApprovalTime\n"
                        + "H%1$s,T,Texts,2.00,A%1$s,HLD%1$s,Approved,2026-02-01T10:00:00Z,2026-02-01T10:05:00Z,2026-02-08T10:05:00Z\n";
        House.imported(
                operations,
                operations.postCsv(
                        "projects/%s/results".formatted(house.project), results.formatted(SUFFIX)));
        annotator =
                operations
                        .get("annotators?reference=HLD" + SUFFIX)
                        .json()
                        .getJsonArray("rows")
                        .getJsonObject(0)
                        .getString("id");
        oneself = People.annotator(annotator);
        own = signedIn("annotator-" + annotator);
    }

    @Test
    @Order(1)
    void nothing_holds_who_is_not_held_and_the_forecast_knows_them() {
        assertThat(own.see("/annotator/pay-choice.xhtml").body())
                .contains("Nothing. What you earn is paid as you chose.", "checking account");
        assertThat(financePages.see("/finance/forecast.xhtml?id=" + house.payer).body())
                .contains("2.00");
        assertThat(finance.get("payers/" + house.payer + "/forecast").toString())
                .contains("\"payees\":1");
        assertThat(financePages.see("/finance/limits.xhtml").body()).contains("Act No. 25 of 2023");
        assertThat(finance.get("legal-limits").toString()).contains("\"days\":60");
        assertThat(finance.get("legal-limits/near").status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void who_is_held_reads_why_and_finance_lifts_it() {
        var put =
                finance.put(
                        "holds/" + HOLD,
                        body().add("annotator", annotator)
                                .add("kind", "UNDER_REVIEW")
                                .add("why", "Somebody looks at it."));
        assertThat(put.status()).as(put.toString()).isEqualTo(200);

        assertThat(own.see("/annotator/pay-choice.xhtml").body()).contains("Somebody looks at it.");
        assertThat(own.see("/annotator/index.xhtml").body())
                .contains("Somebody is looking at your account");
        assertThat(financePages.see("/finance/held.xhtml").body())
                .contains("HLD" + SUFFIX, "Somebody looks at it.");
        assertThat(oneself.put("holds/" + HOLD + "/lifting", body().add("because", "No")).status())
                .isEqualTo(403);
        assertThat(oneself.get("holds").status()).isEqualTo(403);
        assertThat(own.see("/finance/held.xhtml").statusCode()).isEqualTo(404);

        var lifted = finance.put("holds/" + HOLD + "/lifting", body().add("because", "Looked."));
        assertThat(lifted.status()).as(lifted.toString()).isEqualTo(200);
        assertThat(financePages.see("/finance/held.xhtml?all=yes").body()).contains("Looked.");
        assertThat(own.see("/notices.xhtml").body()).contains("not held any more");
    }

    @Test
    @Order(3)
    void payees_choose_on_their_page() {
        own.then("/annotator/pay-choice.xhtml")
                .with("choice", "choice")
                .with("choice:rhythm", "WEEKLY")
                .with("choice:weekday", "5")
                .with("choice:monthDay", "1")
                .with("choice:zone", "Asia/Tokyo")
                .with("choice:minimums:0:least", "12.50")
                .with("choice:save", "")
                .send();

        var chosen = oneself.get("annotators/" + annotator + "/pay-choice");
        assertThat(chosen.toString())
                .contains("\"WEEKLY\"", "\"day\":5", "\"Asia/Tokyo\"", "\"12.50\"");
        assertThat(own.see("/annotator/index.xhtml").body())
                .containsAnyOf("less than the smallest payout that you chose", "not the day");
        var nightly =
                oneself.put(
                        "annotators/" + annotator + "/pay-choice",
                        body().add("rhythm", "NIGHTLY").add("day", 0).add("zone", "UTC"));
        assertThat(nightly.status()).as(nightly.toString()).isEqualTo(200);
        var wrong =
                oneself.put(
                        "annotators/" + annotator + "/pay-choice",
                        body().add("rhythm", "WEEKLY").add("day", 9).add("zone", "UTC"));
        assertThat(wrong.status()).as(wrong.toString()).isEqualTo(422);
    }

    @Test
    @Order(4)
    void a_changed_account_is_confirmed_and_staff_are_two() {
        var changed = oneself.put("bank-accounts/mine", account("987654321"));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        var id = changed.list().getJsonObject(0).getString("id");
        assertThat(own.see("/annotator/pay-choice.xhtml").body())
                .contains("Please check it. It is paid to once you have confirmed it");
        assertThat(financePages.see("/finance/bank-details.xhtml").body()).contains("HLD" + SUFFIX);
        assertThat(oneself.put("bank-accounts/" + id + "/confirmation", body()).status())
                .isEqualTo(204);
        assertThat(own.see("/annotator/pay-choice.xhtml").body()).contains("Money goes there from");

        var proposal = UUID.randomUUID();
        var proposed =
                operations.put(
                        "account-proposals/" + proposal,
                        body().add("annotator", annotator)
                                .add("account", account("555566667"))
                                .add("why", "By letter."));
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(200);
        assertThat(operationsPages.see("/operations/bank-details.xhtml").body())
                .contains("By letter.");
        var decision = "account-proposals/" + proposal + "/decision";
        assertThat(operations.put(decision, body().add("confirmed", true)).status()).isEqualTo(403);
        var confirmed = finance.put(decision, body().add("confirmed", true));
        assertThat(confirmed.toString()).contains("\"CONFIRMED\"");
    }

    @Test
    @Order(5)
    void forms_are_needed_and_received() {
        var rule = "payers/" + house.payer + "/tax-form-rules/US";
        var put = finance.put(rule, body().add("form", "W-9").add("required", true));
        assertThat(put.status()).as(put.toString()).isEqualTo(200);
        assertThat(own.see("/annotator/pay-choice.xhtml").body())
                .contains("We still need this tax form of yours");

        var form = "annotators/" + annotator + "/tax-forms/" + UUID.randomUUID();
        var received =
                operations.put(form, body().add("form", "W-9").add("receivedOn", "2026-01-05"));
        assertThat(received.status()).as(received.toString()).isEqualTo(200);
        assertThat(oneself.get("annotators/" + annotator + "/tax-forms").toString())
                .contains("\"missing\":[]");
    }

    @Test
    @Order(6)
    void forms_have_a_page_on_which_they_are_received_and_withdrawn() {
        var pages = "/operations/tax-forms.xhtml";
        assertThat(operationsPages.see(pages + "?state=THERE").body())
                .contains("HLD" + SUFFIX, "W-9");
        var listed = finance.get("tax-forms?state=THERE&reference=hld" + SUFFIX).json();
        assertThat(listed.getInt("total")).as(listed.toString()).isEqualTo(1);
        var form = listed.getJsonArray("rows").getJsonObject(0).getString("id");

        var without =
                operationsPages
                        .then(pages)
                        .with("withdraw", "withdraw")
                        .with("withdraw:withdrawn", form)
                        .with("withdraw:why", " ")
                        .with("withdraw:save", "")
                        .send();
        assertThat(without.body()).contains("1 to 1000 characters");
        operationsPages
                .then(pages)
                .with("withdraw", "withdraw")
                .with("withdraw:withdrawn", form)
                .with("withdraw:why", "It is not signed.")
                .with("withdraw:save", "")
                .send();
        assertThat(financePages.see("/finance/tax-forms.xhtml?state=WITHDRAWN").body())
                .contains("It is not signed.");
        assertThat(own.see("/annotator/pay-choice.xhtml").body())
                .contains("We still need this tax form of yours", "It is not signed.");
        assertThat(own.see("/notices.xhtml").body()).contains("It is not signed.");
        assertThat(own.see("/finance/tax-forms.xhtml").statusCode()).isEqualTo(404);
        assertThat(oneself.get("tax-forms").status()).isEqualTo(403);

        operationsPages
                .then(pages)
                .with("receive", "receive")
                .with("receive:form", UUID.randomUUID().toString())
                .with("receive:annotator", "HLD" + SUFFIX)
                .with("receive:name", "W-9")
                .with("receive:received_input", "2026-02-05")
                .with("receive:until_input", "2099-12-31")
                .with("receive:save", "")
                .send();
        assertThat(oneself.get("annotators/" + annotator + "/tax-forms").toString())
                .contains("\"missing\":[]", "2099-12-31", "\"withdrawnWhy\":\"It is not signed.\"");
        var again =
                operations.put(
                        "annotators/" + annotator + "/tax-forms/" + form + "/withdrawal",
                        body().add("why", "Again."));
        assertThat(again.toString()).contains("It is not signed.");
    }

    @Test
    @Order(7)
    void stops_limits_and_lists_have_their_pages() {
        var stop = UUID.randomUUID();
        var stopped =
                finance.put(
                        "safeguards/stops/" + stop,
                        body().add("payer", house.payer.toString()).add("why", "A fire drill."));
        assertThat(stopped.status()).as(stopped.toString()).isEqualTo(200);
        var limit =
                finance.put(
                        "safeguards/limits/" + UUID.randomUUID(),
                        body().add("payer", house.payer.toString())
                                .add("currency", "USD")
                                .add(
                                        "perPayout",
                                        body().add("value", "1234.00").add("currency", "USD")));
        assertThat(limit.status()).as(limit.toString()).isEqualTo(200);
        assertThat(financePages.see("/finance/safeguards.xhtml").body())
                .contains("A fire drill.", "1,234.00", "waits for another person");
        var ended =
                finance.put("safeguards/stops/" + stop + "/end", body().add("why", "It is out."));
        assertThat(ended.toString()).contains("It is out.");

        var list =
                finance.postCsv(
                        "sanctions/lists?list=Journey&source=journey",
                        "Id,Name,Aliases\n1,Nobody " + SUFFIX + ",\n");
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        assertThat(financePages.see("/finance/sanctions.xhtml").body())
                .contains("Journey", "SHA-256");
        assertThat(finance.get("sanctions/matches").status()).isEqualTo(200);
        assertThat(operations.get("sanctions/lists").status()).isEqualTo(403);
    }

    @Test
    @Order(8)
    void what_would_be_paid_after_the_last_day_by_law_is_an_alarm_in_the_forecast()
            throws SQLException {
        var page = "/finance/forecast.xhtml?id=" + house.payer;
        var forecast = "payers/" + house.payer + "/forecast?days=31";
        assertThat(financePages.see(page).body()).doesNotContain("the last day by law is");
        assertThat(finance.get(forecast).toString()).contains("\"late\":false");

        // The account that staff changed was confirmed by nobody; the work was received long ago.
        try (var superuser = ServerSession.asSuperuser("honorarium");
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "update tasks.assignment set submitted_at = now() - interval '45 days' where"
                            + " annotator_id = '%s'".formatted(annotator));
            statement.execute(
                    "update annotators.annotator set country = 'JP' where id = '%s'"
                            .formatted(annotator));
        }

        assertThat(financePages.see(page).body())
                .contains(
                        "too late: the last day by law is",
                        "after the last day on which the law lets it be paid",
                        "/finance/limits.xhtml");
        assertThat(finance.get(forecast).toString())
                .contains("\"hold\":\"ACCOUNT_NEW\"", "\"late\":true", "\"lastDay\":\"20");
    }

    private static JsonObjectBuilder body() {
        return Json.createObjectBuilder();
    }

    private static JsonObjectBuilder account(String number) {
        return body().add("currency", "USD")
                .add("kind", "US_CHECKING")
                .add("routingNumber", "021000021")
                .add("accountNumber", number);
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
