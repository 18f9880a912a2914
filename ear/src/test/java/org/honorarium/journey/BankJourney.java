package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A night's payouts on their way through the bank, over HTTP: one is paid, one comes back and is
 * paid again by the next night, one line is a matter for two persons.
 */
@TestMethodOrder(OrderAnnotation.class)
class BankJourney {

    private static final String SUFFIX =
            Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private static House house;
    private static People.Person finance;
    private static People.Person second;
    private static Form pages;
    private static String file;
    private static String annotator;
    private static List<JsonObject> payouts;

    /** Three payouts of 1.00, 2.00 and 3.00, in a payment file. */
    @BeforeAll
    static void a_night_whose_file_is_written() {
        house = new House();
        finance = People.person(UUID.randomUUID(), "FINANCE");
        second = People.person(UUID.randomUUID(), "FINANCE");
        var operations = People.somebody("OPERATIONS");
        var register =
                new StringBuilder(
                        "WorkerId,Name,Email,Country,Town,Currency,AccountKind,RoutingNumber,AccountNumber\n");
        var results =
                new StringBuilder(
                        "HITId,HITTypeId,Title,Reward,AssignmentId,WorkerId,AssignmentStatus,AcceptTime,SubmitTime,AutoApprovalTime\n");
        for (int n = 1; n <= 3; n++) {
            register.append(
                    "BNK%s%d,Worker %d,,US,Fargo,USD,US_CHECKING,021000021,12345678%d\n"
                            .formatted(SUFFIX, n, n, n));
            results.append(
                    "H%1$s%2$d,T,Texts,%2$d.00,A%1$s%2$d,BNK%1$s%2$d,Approved,2026-02-01T10:00:00Z,2026-02-01T10:05:00Z,2026-02-08T10:05:00Z\n"
                            .formatted(SUFFIX, n));
        }
        House.imported(operations, operations.postCsv("imports/register", register.toString()));
        annotator =
                operations
                        .get("annotators?reference=BNK" + SUFFIX + 2)
                        .json()
                        .getJsonArray("rows")
                        .getJsonObject(0)
                        .getString("id");
        House.imported(
                operations,
                operations.postCsv("projects/" + house.project + "/results", results.toString()));
        var run = paid(LocalDate.of(2026, 3, 2));
        file = run.getString("file");
        payouts = payouts(run.getString("run"));
        pages = signedIn(finance.name());
        assertThat(payouts).hasSize(3);
        assertThat(pages.see("/finance/run.xhtml?id=" + run.getString("run")).body())
                .contains("A copy to read");
    }

    @Test
    @Order(1)
    void pages_say_when_there_is_nothing_yet() {
        assertThat(pages.see("/finance/handovers.xhtml").body()).contains("Nobody has said");
        assertThat(pages.see("/finance/bank.xhtml").body()).contains("Read it");
        assertThat(pages.see("/finance/bank-differences.xhtml").body())
                .contains("Waits for a second person");
        assertThat(pages.see("/finance/unanswered.xhtml").body())
                .contains("What the bank has not answered");
        assertThat(pages.see("/finance/reconciliations.xhtml").body()).contains("Look now");
    }

    @Test
    @Order(2)
    void the_file_is_handed_to_the_bank() {
        var handed = finance.caller().put("handovers/" + file, Json.createObjectBuilder());

        assertThat(handed.status()).as(handed.toString()).isEqualTo(200);
        assertThat(handed.json().getString("outcome")).isEqualTo("SENT");
        assertThat(states()).containsOnly("SENT");
        assertThat(pages.see("/finance/unanswered.xhtml").body())
                .contains("BNK" + SUFFIX + 1, "0 days");
    }

    @Test
    @Order(3)
    void a_statement_of_somebody_elses_account_is_refused() {
        var refused = send(statement("DE89370400440532013000", entry(0, "DBIT", "1.00", "")));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.toString()).contains("banking/other-account", "DE89370400440532013000");
    }

    @Test
    @Order(4)
    void the_statement_settles_one_returns_one_and_differs_about_one() {
        var statement =
                statement(
                        "123456789",
                        entry(0, "DBIT", "1.00", ""),
                        entry(1, "DBIT", "2.00", ""),
                        entry(1, "CRDT", "2.00", "<RtrInf><Rsn><Cd>R03</Cd></Rsn></RtrInf>"),
                        entry(2, "DBIT", "2.99", ""));

        var answer = send(statement);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().getInt("matched")).isEqualTo(2);
        assertThat(answer.json().getInt("rejectedOrReturned")).isEqualTo(1);
        assertThat(answer.json().getInt("openDifferences")).isEqualTo(1);
        assertThat(states()).containsExactly("SETTLED", "RETURNED", "SENT");
        assertThat(send(statement).json().getString("id")).isEqualTo(answer.json().getString("id"));
        var page = "/finance/bank-answer.xhtml?id=" + answer.json().getString("id");
        assertThat(pages.see(page).body())
                .contains("The amount is another one", "camt.053", "entry 4, payment 1");
        var bytes =
                finance.caller()
                        .get("bank-answers/" + answer.json().getString("id") + "/file")
                        .bytes();
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(statement);
    }

    @Test
    @Order(5)
    void two_persons_resolve_the_difference() {
        var difference =
                finance.caller()
                        .get("bank-differences?payer=" + house.payer)
                        .json()
                        .getJsonArray("rows")
                        .getJsonObject(0);
        var path = "bank-differences/proposals/" + UUID.randomUUID();
        var proposed =
                finance.caller()
                        .put(
                                path,
                                Json.createObjectBuilder()
                                        .add("kind", "SETTLED")
                                        .add("line", difference.getString("id"))
                                        .add("payout", difference.getString("payout"))
                                        .add("reason", "The bank kept a cent."));
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(200);
        assertThat(pages.see("/finance/bank-differences.xhtml").body())
                .contains("The bank kept a cent.");

        var decision = Json.createObjectBuilder().add("confirmed", true);
        assertThat(finance.caller().put(path + "/decision", decision).status()).isEqualTo(403);
        var decided =
                second.caller()
                        .put(path + "/decision", Json.createObjectBuilder().add("confirmed", true));

        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
        assertThat(states()).containsExactly("SETTLED", "RETURNED", "SETTLED");
    }

    @Test
    @Order(6)
    void what_came_back_is_paid_under_another_end_to_end_id_when_the_account_is_confirmed() {
        var came = payouts.get(1);
        assertThat(payouts(begun(LocalDate.of(2026, 3, 3)))).isEmpty();
        var oneself = People.annotator(annotator);
        assertThat(oneself.get("notices").toString()).contains("banking/payout-returned");
        var lifted =
                oneself.put(
                        "holds/" + came.getString("id") + "/lifting",
                        Json.createObjectBuilder().add("because", "My account is right."));
        assertThat(lifted.status()).as(lifted.toString()).isEqualTo(200);

        var next = payouts(paid(LocalDate.of(2026, 3, 4)).getString("run"));

        assertThat(next).hasSize(1);
        assertThat(next.getFirst().getJsonObject("amount").getString("value")).isEqualTo("2.00");
        assertThat(next.getFirst().getString("endToEndId"))
                .isNotEqualTo(payouts.get(1).getString("endToEndId"));
    }

    @Test
    @Order(7)
    void each_cent_is_where_the_page_says() {
        var looked =
                finance.caller()
                        .post(
                                "payers/" + house.payer + "/reconciliations",
                                Json.createObjectBuilder());

        assertThat(looked.status()).as(looked.toString()).isEqualTo(200);
        var one = looked.list().getJsonObject(0);
        assertThat(one.getInt("differences")).as(one.toString()).isZero();
        assertThat(one.getJsonObject("earned").getString("value")).isEqualTo("6.00");
        assertThat(one.getJsonObject("settled").getString("value")).isEqualTo("4.00");
        assertThat(one.getJsonObject("onItsWay").getString("value")).isEqualTo("2.00");
        assertThat(pages.see("/finance/reconciliation.xhtml?id=" + one.getString("id")).body())
                .contains("Each cent is proved", "Everything fits.");
        assertThat(pages.see("/finance/reconciliations.xhtml").body())
                .contains("Each cent is proved");
    }

    @Test
    @Order(8)
    void how_the_next_files_are_written_is_asked_on_the_page_and_confirmed_by_another() {
        var usage = "payers/" + house.payer + "/file-usage/USD";
        pages.then("/finance/usage.xhtml?id=%s&currency=USD".formatted(house.payer))
                .with("usage", "usage")
                .with("usage:purpose_input", "PAYR")
                .with("usage:category_input", "SALA")
                .with("usage:save", "")
                .send();

        assertThat(second.caller().get(usage).toString()).contains("\"SCVE\"");
        assertThat(pages.see("/finance/payer-changes.xhtml").body())
                .contains("How files are written", "purpose: PAYR");
        var change =
                second.caller().get("setting-changes").list().stream()
                        .map(JsonObject.class::cast)
                        .filter(one -> one.getString("payer").equals(house.payer.toString()))
                        .findFirst()
                        .orElseThrow();
        var confirmation = "setting-changes/%s/confirmation".formatted(change.getString("id"));
        var mine = finance.caller().put(confirmation, Json.createObjectBuilder());
        assertThat(mine.toString()).contains("payers/another-person-confirms");
        second.caller().put(confirmation, Json.createObjectBuilder());
        assertThat(second.caller().get(usage).toString()).contains("\"PAYR\"", "\"SALA\"");

        var agreed = People.somebody("ADMIN").put(originator(), ach());
        assertThat(agreed.status()).as(agreed.toString()).isEqualTo(200);
        assertThat(agreed.json()).as("it waits for finance").isEmpty();
        assertThat(finance.caller().get(originator()).status()).isEqualTo(404);
    }

    private static String originator() {
        return "payers/%s/originators/NACHA".formatted(house.payer);
    }

    private static JsonObjectBuilder ach() {
        return Json.createObjectBuilder()
                .add("immediateDestination", "021000021")
                .add("immediateDestinationName", "A Bank")
                .add("immediateOrigin", "1123456789")
                .add("immediateOriginName", "Honorarium Inc.")
                .add("companyName", "HONORARIUM")
                .add("companyId", "1123456789")
                .add("odfi", "02100002")
                .add("entryClass", "PPD");
    }

    /** A night that has decided: its run. */
    private static String begun(LocalDate date) {
        var caller = finance.caller();
        var begun =
                caller.put(
                        "payers/%s/payout-runs/%s".formatted(house.payer, date),
                        Json.createObjectBuilder());
        var run = begun.json().getString("id");
        House.run(caller, run, Set.of("RUNNING"));
        return run;
    }

    /** A night up to its payment file: its run, and the file. */
    private static JsonObject paid(LocalDate date) {
        var caller = finance.caller();
        var run = begun(date);
        var released =
                second.caller()
                        .put("payout-runs/%s/release".formatted(run), Json.createObjectBuilder());
        assertThat(released.status()).as(released.toString()).isEqualTo(200);
        House.run(caller, run, Set.of("RELEASED"));
        var written =
                caller
                        .get("handovers?payer=" + house.payer)
                        .json()
                        .getJsonArray("rows")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .filter(one -> one.getString("run").equals(run))
                        .findFirst()
                        .orElseThrow();
        return Json.createObjectBuilder()
                .add("run", run)
                .add("file", written.getString("id"))
                .build();
    }

    /** The smallest amount first. */
    private static List<JsonObject> payouts(String run) {
        return finance.caller()
                .get("payout-runs/%s/payouts?sort=amount".formatted(run))
                .json()
                .getJsonArray("rows")
                .getValuesAs(JsonObject.class);
    }

    private static List<String> states() {
        return payouts.stream()
                .map(one -> finance.caller().get("payouts/" + one.getString("id")).json())
                .map(one -> one.getString("state"))
                .toList();
    }

    private static Caller.Answer send(String statement) {
        return finance.caller()
                .postCsv(
                        "payers/" + house.payer + "/bank-answers?fileName=statement.xml",
                        statement);
    }

    private static String statement(String account, String... entries) {
        return Stream.of(entries)
                .collect(
                        java.util.stream.Collectors.joining(
                                "",
                                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">"
                                        + "<BkToCstmrStmt><Stmt><Acct><Id><Othr><Id>"
                                        + account
                                        + "</Id></Othr></Id></Acct>",
                                "</Stmt></BkToCstmrStmt></Document>"));
    }

    private static String entry(int payout, String direction, String amount, String more) {
        return ("<Ntry><Amt Ccy=\"USD\">%1$s</Amt><CdtDbtInd>%2$s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
                        + "<BookgDt><Dt>%3$s</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>%4$s</EndToEndId></Refs>"
                        + "<Amt Ccy=\"USD\">%1$s</Amt>%5$s</TxDtls></NtryDtls></Ntry>")
                .formatted(
                        amount,
                        direction,
                        TODAY,
                        payouts.get(payout).getString("endToEndId"),
                        more);
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
