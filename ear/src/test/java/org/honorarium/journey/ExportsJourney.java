package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Journals, workbooks, account numbers and how files are written, over HTTP and on the pages. */
@TestMethodOrder(OrderAnnotation.class)
class ExportsJourney {

    private static final String SUFFIX =
            Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

    private static House house;
    private static Caller finance;
    private static Form pages;

    @BeforeAll
    static void work_that_is_owed() {
        house = new House();
        var person = People.person(UUID.randomUUID(), "FINANCE");
        finance = person.caller();
        pages = signedIn(person.name());
        var operations = People.somebody("OPERATIONS");
        var register =
                "WorkerId,Name,Email,Country,Town,Currency,AccountKind,RoutingNumber,AccountNumber\n"
                        + "EXP%s,A Worker,,US,Fargo,USD,PAYPAL,,worker@example.com\n";
        House.imported(
                operations, operations.postCsv("imports/register", register.formatted(SUFFIX)));
        var results =
                "HITId,HITTypeId,Title,Reward,AssignmentId,WorkerId,AssignmentStatus,AcceptTime,SubmitTime,AutoApprovalTime\n"
                        + "H%1$s,T,Texts,2.00,A%1$s,EXP%1$s,Approved,2026-02-01T10:00:00Z,2026-02-01T10:05:00Z,2026-02-08T10:05:00Z\n";
        House.imported(
                operations,
                operations.postCsv(
                        "projects/" + house.project + "/results", results.formatted(SUFFIX)));
    }

    @Test
    @Order(1)
    void the_pages_show_their_forms_also_when_nothing_was_decided_yet() {
        assertThat(pages.see("/finance/exports.xhtml").body())
                .contains("Journal (CSV)", "Earnings (XLSX)", "Payer " + house.payer);
        assertThat(pages.see("/finance/accounts.xhtml?id=" + house.payer).body())
                .contains("No number was given yet", "Owed to annotators", "Add a line");
        assertThat(pages.see(usage()).body()).contains("services", "Wise", "as salaries");
        assertThat(pages.see("/finance/files.xhtml").body()).contains("How files are written");
    }

    @Test
    @Order(2)
    void a_bookkeepers_numbers_are_saved_on_the_page_and_stand_in_the_journal() {
        pages.then("/finance/accounts.xhtml?id=" + house.payer)
                .with("accounts", "accounts")
                .with("accounts:lines:0:account_input", "ANNOTATOR_PAYABLE")
                .with("accounts:lines:0:code_input", "")
                .with("accounts:lines:0:number", "3500")
                .with("accounts:lines:0:name", "Owed to annotators")
                .with("accounts:save", "")
                .send();

        assertThat(pages.see("/finance/accounts.xhtml?id=" + house.payer).body())
                .contains("Version 1", "value=\"3500\"");
        assertThat(finance.get(path("account-map")).toString())
                .contains("\"version\":1", "\"number\":\"3500\"");
        assertThat(finance.get(export("JOURNAL_CSV")).toString())
                .contains("ANNOTATION-COST,ANNOTATION_COST,3500,Owed to annotators,2.00,USD,1,1");
        assertThat(finance.get(export("JOURNAL_BEANCOUNT")).toString())
                .contains("balance Liabilities:3500  -2.00 ~ 0 USD");
    }

    @Test
    @Order(3)
    void a_journal_is_taken_out_on_the_page() {
        var taken =
                pages.then("/finance/exports.xhtml")
                        .with("exports", "exports")
                        .with("exports:payer_input", house.payer.toString())
                        .with("exports:from_input", today().toString())
                        .with("exports:until_input", today().toString())
                        .with("exports:csv", "")
                        .send();

        assertThat(taken.headers().firstValue("Content-Disposition").orElse(""))
                .contains("journal-" + today());
        assertThat(taken.body()).startsWith("Date,Entry,").contains(",2.00,USD,");
    }

    @Test
    @Order(4)
    void workbooks_come_as_workbooks_and_wrong_days_are_refused() {
        var book = finance.get(export("EARNINGS_XLSX"));
        assertThat(book.status()).isEqualTo(200);
        assertThat(new String(book.bytes(), 0, 2)).isEqualTo("PK");
        assertThat(finance.get(export("RUNS_XLSX")).status()).isEqualTo(200);

        var missing = finance.get(path("exports/JOURNAL_CSV?from=2026-03-01"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.toString()).contains("exports/day-missing");
        assertThat(People.somebody("OPERATIONS").get(export("JOURNAL_CSV")).status())
                .isEqualTo(403);
    }

    @Test
    @Order(5)
    void how_files_are_written_is_decided_on_the_page_and_over_the_api() {
        pages.then(usage())
                .with("usage", "usage")
                .with("usage:purpose_input", "PAYR")
                .with("usage:category_input", "SALA")
                .with("usage:wise_input", "on")
                .with("usage:save", "")
                .send();

        assertThat(finance.get(path("file-usage/USD")).toString())
                .contains(
                        "\"batchBooking\":false",
                        "\"purpose\":\"PAYR\"",
                        "\"categoryPurpose\":\"SALA\"",
                        "\"wise\":true");
        var usual =
                Json.createObjectBuilder()
                        .add("batchBooking", true)
                        .add("purpose", "SCVE")
                        .add("categoryPurpose", "NONE");
        assertThat(finance.put(path("file-usage/USD"), usual).toString())
                .contains("\"wise\":false");
        assertThat(finance.get(path("file-usage/EUR")).status()).isEqualTo(404);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/New_York"));
    }

    private static String export(String kind) {
        return path("exports/%s?from=%s&until=%s".formatted(kind, today(), today()));
    }

    private static String path(String rest) {
        return "payers/" + house.payer + "/" + rest;
    }

    private static String usage() {
        return "/finance/usage.xhtml?id=%s&currency=USD".formatted(house.payer);
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
